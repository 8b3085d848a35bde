import { signal } from '@preact/signals';

/** The caller's key, where the service asks for one; it is kept until the page is closed. */
export const key = signal('');

/** Whether the service has asked for a key. */
export const keyAsked = signal(false);
