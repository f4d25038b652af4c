package id.lontar.gateway.mail;

import java.util.Optional;

/// What another mail system says later about a mail it had taken (RFC 3464).
///
/// @param envelopeId the ENVID we gave it, when it kept it
/// @param reply what the last server said, or the status in place of it
record DeliveryReport(Optional<String> envelopeId, Action action, Reply reply) {
    enum Action {
        /// It will not arrive.
        FAILED,
        /// It is still being tried.
        DELAYED,
        /// The receiver's own mail server has it.
        DELIVERED,
        /// Handed on to where no reports come from, or a word we do not know.
        OTHER
    }
}
