package id.lontar.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/// A practice gateway's own id, so that a seal for one is none for another.
final class OwnName {
    /// What a realm says whose gateway names itself.
    static final String PRACTICE = "practice:";

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    private OwnName() {}

    /// Made at the first start and kept with the gateway's keys.
    static GatewaySettings in(GatewaySettings settings, KeyFolder folder) throws IOException {
        var realm = settings.realm();
        if (!realm.id().equals(PRACTICE)) return settings;
        var kept = folder.once("id", fresh().getBytes(StandardCharsets.US_ASCII));
        var id = PRACTICE + new String(kept, StandardCharsets.US_ASCII);
        return new GatewaySettings(
                settings.folder(),
                settings.door(),
                new GatewaySettings.Realm(id, realm.name(), realm.practice(), realm.authority()),
                settings.policy(),
                settings.environment());
    }

    private static String fresh() {
        var name = new StringBuilder();
        new SecureRandom()
                .ints(LENGTH, 0, CROCKFORD.length())
                .forEach(each -> name.append(CROCKFORD.charAt(each)));
        return name.toString();
    }
}
