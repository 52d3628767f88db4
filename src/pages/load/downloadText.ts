/** Hands something to the person as a file. */

export const downloadText = (fileName: string, text: string) =>
  downloadBlob(fileName, new Blob([text], { type: "text/csv;charset=utf-8" }));

export function downloadBlob(fileName: string, content: Blob) {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
