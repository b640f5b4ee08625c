/** Folders and file names of any system. Pure. */

const separator = (folder: string): string => (folder.includes("\\") && !folder.includes("/") ? "\\" : "/");

/** The file in the folder. */
export function join(folder: string, name: string): string {
  const at = separator(folder);
  return folder.endsWith(at) ? folder + name : `${folder}${at}${name}`;
}

/** A whole path as its folder and its name. */
export function split(path: string): { folder: string; name: string } {
  const at = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
  // The root keeps its slash: "/plan.pdf", "C:\plan.pdf".
  const folder = path.slice(0, at);
  return { folder: folder === "" || /^[A-Za-z]:$/.test(folder) ? path.slice(0, at + 1) : folder, name: path.slice(at + 1) };
}

/** A name that ends as a PDF does; empty stays empty. */
export const asPdf = (name: string): string => (name.trim() === "" || /\.pdf$/i.test(name.trim()) ? name.trim() : `${name.trim()}.pdf`);
