// Copies the reminder; without this it is selected and copied by hand.

const text = document.querySelector("[data-copy-from]");
const button = document.querySelector("[data-copy]");

if (text && button && navigator.clipboard) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text.value);
    button.textContent = "Đã chép";
  });
}
