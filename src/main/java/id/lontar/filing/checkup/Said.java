package id.lontar.filing.checkup;

/// A fact that is itself a message.
///
/// @param key of the message
public record Said(String key) {}
