/** An error of the operating system, such as a full disk: no defect of udpeg. */
export interface SystemError extends Error {
  code: string;
  syscall: string;
  path?: string;
}

export function isSystemError(error: unknown): error is SystemError {
  const { code, syscall } = (error ?? {}) as Partial<SystemError>;
  return error instanceof Error && typeof code === 'string' && typeof syscall === 'string';
}
