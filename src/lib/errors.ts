/** The five ways in which a verb can say no. Messages are written for the person who reads them. */
export class DomainError extends Error {
  override name = "DomainError";
}

export class NotFoundError extends DomainError {
  override name = "NotFoundError";
  constructor(message = "We could not find what you were looking for.") {
    super(message);
  }
}

export class ForbiddenError extends DomainError {
  override name = "ForbiddenError";
  constructor(message = "You do not have permission to do this.") {
    super(message);
  }
}

/** What was asked is not possible in the state the thing is in. */
export class NotAllowedError extends DomainError {
  override name = "NotAllowedError";
}

/** Somebody else was faster: what the person saw is no longer true. */
export class ConflictError extends DomainError {
  override name = "ConflictError";
  constructor(message = "Somebody changed this while you were working on it. Check what is there now.") {
    super(message);
  }
}

/** An answer is missing or wrong; `fields` names the answers, so that a form can show the message beside them. */
export class InvalidError extends DomainError {
  override name = "InvalidError";
  constructor(
    message: string,
    readonly fields: Record<string, string[]> = {},
  ) {
    super(message);
  }
}

export class TooManyRequestsError extends DomainError {
  override name = "TooManyRequestsError";
  constructor(message = "You have tried too many times. Wait a few minutes, then try again.") {
    super(message);
  }
}
