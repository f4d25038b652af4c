package id.lontar.gateway;

import id.lontar.gateway.sms.HttpOperator;
import id.lontar.wire.WireJson;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Who carries the short messages of a gateway: `sms.json` in its folder, as
/// `{"operator":"Contoh","url":"https://sms.example/v1/messages"}`. What is secret stands in the
/// folder of its keys: `sms-token` is shown to the operator, `sms-report-token` by the operator.
final class SmsFile {
    private static final String NAME = "sms.json";
    private static final String TOKEN = "sms-token";
    private static final String REPORT_TOKEN = "sms-report-token";

    /// So that nobody guesses it.
    private static final int SHORTEST_TOKEN = 16;

    private SmsFile() {}

    record Operator(String operator, URI url) {}

    /// @throws IOException when the file, or a token it needs, is not what it should be
    static Optional<Environment.Texts> in(Path folder, Path keys) throws IOException {
        var file = folder.resolve(NAME);
        if (!Files.exists(file)) return Optional.empty();
        var operator = WireJson.read(Files.readAllBytes(file), Operator.class);
        var token =
                secret(keys.resolve(TOKEN))
                        .orElseThrow(() -> new IOException(NAME + " needs " + keys.resolve(TOKEN)));
        try {
            var carrier = new HttpOperator(operator.operator(), operator.url(), token);
            return Optional.of(new Environment.Texts(carrier, secret(keys.resolve(REPORT_TOKEN))));
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    NAME + ": the url must be https, or an address of this machine", e);
        }
    }

    private static Optional<String> secret(Path file) throws IOException {
        if (!Files.exists(file)) return Optional.empty();
        var text = Files.readString(file).strip();
        if (text.length() < SHORTEST_TOKEN || !text.matches("[\\x21-\\x7e]+"))
            throw new IOException(
                    "in " + file + " must stand " + SHORTEST_TOKEN + " or more characters");
        return Optional.of(text);
    }
}
