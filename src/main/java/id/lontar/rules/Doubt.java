package id.lontar.rules;

/// Something about a figure or a formula that no source settles, told to whoever asks why a line is
/// what it is.
///
/// @param topic its text is the message `doubt.TOPIC`
public record Doubt(String topic) {
    /// The message key.
    public String key() {
        return "doubt." + topic;
    }
}
