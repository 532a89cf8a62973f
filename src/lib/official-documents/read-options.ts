/** How far the recognition of letters has come: the page in work and how many there are to do. */
export interface RecognitionProgress {
  readonly page: number;
  readonly pages: number;
}

export interface ReadOptions {
  /** Told before each page whose letters are recognised, which takes seconds a page. */
  readonly onProgress?: (progress: RecognitionProgress) => void;
  /** Told when the reading waits for another program. */
  readonly onSlowStep?: () => void;
}
