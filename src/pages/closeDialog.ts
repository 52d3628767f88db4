/** Closes the dialog this page is in. */
export const closeDialog = () => google.script.host.close();

declare const google: { script: { host: { close(): void } } };
