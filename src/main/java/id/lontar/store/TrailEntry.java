package id.lontar.store;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import id.lontar.filing.Role;
import id.lontar.filing.Sha256;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// One line of the trail.
///
/// @param seq from 1
/// @param at ISO 8601, by the clock of the desk
/// @param digest of the record as it stood in the table after the deed; empty when it was removed
/// @param before digest of the line before; empty in the first
/// @param roles of the member a deed is about
/// @param key of that member, X.509 in base64; empty otherwise
/// @param signature of `by` over the line without it
@JsonPropertyOrder({
    "seq",
    "at",
    "by",
    "what",
    "kind",
    "id",
    "version",
    "digest",
    "detail",
    "roles",
    "key",
    "before",
    "signature"
})
record TrailEntry(
        long seq,
        String at,
        String by,
        String what,
        String kind,
        String id,
        long version,
        String digest,
        String detail,
        List<String> roles,
        String key,
        String before,
        String signature) {
    private static final JsonMapper JSON = new JsonMapper();

    TrailEntry {
        roles = List.copyOf(roles);
    }

    TrailEntry signed(MemberKey own) {
        return with(Base64.getEncoder().encodeToString(own.sign(with("").line())));
    }

    boolean isSignedWith(byte[] open) {
        try {
            return MemberKey.holds(open, with("").line(), Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    byte[] line() {
        try {
            return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line of the trail", e);
        }
    }

    /// @throws IOException when it is no line, or not written as this program writes it
    static TrailEntry of(byte[] line) throws IOException {
        try {
            var entry = JSON.readValue(line, TrailEntry.class);
            if (!java.util.Arrays.equals(entry.line(), line)) throw new IOException("rewritten");
            return entry;
        } catch (NullPointerException e) {
            throw new IOException("a part is missing", e);
        }
    }

    static String digest(byte[] line) {
        return Sha256.of(line).hex();
    }

    Deed deed() {
        return new Deed(kind, id, what, detail);
    }

    /// @throws IOException when it names a role this version does not know
    Set<Role> granted() throws IOException {
        var all = EnumSet.noneOf(Role.class);
        try {
            for (var each : roles) all.add(Role.valueOf(each));
        } catch (IllegalArgumentException e) {
            throw new IOException("a role", e);
        }
        return all;
    }

    byte[] openKey() throws IOException {
        try {
            return Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException e) {
            throw new IOException("a key", e);
        }
    }

    private TrailEntry with(String signature) {
        return new TrailEntry(
                seq, at, by, what, kind, id, version, digest, detail, roles, key, before,
                signature);
    }
}
