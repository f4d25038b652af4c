package id.lontar.gateway.mail;

import id.lontar.filing.VerificationCode;

import java.util.Optional;

/// Makes the code of a challenge at the moment its mail is sent, so that no code waits in a queue.
@FunctionalInterface
public interface CodeAtSending {
    /// Empty when the challenge no longer wants one.
    Optional<VerificationCode> code(String challengeId);
}
