/** How far the recognition of letters has come: the page in work and how many there are to do. */
export interface RecognitionProgress {
  readonly page: number;
  readonly pages: number;
}

/** A page of a scan, to be shown beside what was read on it. */
export interface PagePicture {
  /** Its place in the document, counted from 1. */
  readonly page: number;
  readonly bytes: Uint8Array;
  readonly mediaType: "image/png" | "image/jpeg";
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

export interface ReadOptions {
  /** Told before each page whose letters are recognised, which takes seconds a page. */
  readonly onProgress?: (progress: RecognitionProgress) => void;
  /** Given each page whose letters are recognised. */
  readonly onPicture?: (picture: PagePicture) => void;
  /** Told when the reading waits for another program. */
  readonly onSlowStep?: () => void;
  /** False: throws TakesLong where letters would have to be recognised. */
  readonly recognise?: boolean;
}

/** The document is a scan, to be read again where there is time for it. No fault of the file. */
export class TakesLong extends Error {
  constructor() {
    super("The letters of this document have to be recognised.");
    this.name = "TakesLong";
  }
}
