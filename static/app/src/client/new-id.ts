/** An id for something new, made here so that creating it twice by a double click makes one. */
export const newId = (): string => crypto.randomUUID();
