/** Style sheets, which esbuild takes out of the script and into the page. */
declare module "*.css";
