// Makes a photograph smaller on the device before it is sent: phones take pictures of several megabytes, and nobody needs them to see an idea.
// Where anything fails, the file is sent as it is; the server checks and cleans it in any case.
export function shrink(input) {
  const side = Number(input.dataset.shrink);
  if (!globalThis.createImageBitmap || !globalThis.DataTransfer || !HTMLCanvasElement.prototype.toBlob) return;

  input.addEventListener("change", async () => {
    const [file] = input.files;
    if (!file || file.size < 300_000 || !/^image\/(jpeg|webp)$/.test(file.type)) return;
    try {
      const smaller = await draw(file, side);
      if (!smaller || smaller.size >= file.size || input.files[0] !== file) return;
      const files = new DataTransfer();
      files.items.add(new File([smaller], "picture.jpg", { type: "image/jpeg" }));
      input.files = files.files;
    } catch {
      // The file is sent as it is.
    }
  });
}

async function draw(file, side) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85));
}
