/** What a run ends with: done; done and a gate answered; bad input or usage, nothing written; a defect of udpeg. */
export const EXIT = { done: 0, gate: 1, input: 2, defect: 3 } as const;
