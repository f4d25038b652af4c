package id.lontar.filing;

/// What somebody in an office may do. Looking is everybody's who was let in.
public enum Role {
    /// Change answers, people, clients and files.
    PREPARE,
    /// Say of a return that it was looked at and found good.
    REVIEW,
    /// Seal, send and confirm, and what follows of it.
    SIGN,
    /// Let people in and out, say who may do what, and move the office.
    ADMINISTER
}
