package id.lontar.gateway;

import id.lontar.filing.Sha256;
import id.lontar.words.Words;

import io.helidon.common.parameters.Parameters;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;

/// What a browser brings along: its session, its language, and the proof that a form was ours.
record PhoneVisit(ServerRequest request) {
    private static final String SESSION = "__Host-lontar-phone";
    private static final String WORDS = "__Host-lontar-words";
    // Not Strict: a camera app that opens the page must find the person signed in.
    private static final String KEPT = "; Path=/; Secure; HttpOnly; SameSite=Lax";
    private static final HeaderName FORM_KEY = HeaderNames.create("X-Form");
    private static final long LARGEST_FORM = 16 * 1024;

    Optional<String> session() {
        return cookie(SESSION);
    }

    Locale language() {
        var asked = request.query().first("words").orElseGet(() -> cookie(WORDS).orElse("id"));
        return asked.equals("en") ? Words.ENGLISH : Words.INDONESIAN;
    }

    /// Remembers a language that was chosen just now.
    void keepLanguage(ServerResponse response) {
        if (request.query().first("words").isPresent())
            response.headers()
                    .add(
                            HeaderNames.SET_COOKIE,
                            WORDS + "=" + language().getLanguage() + "; Max-Age=31536000" + KEPT);
    }

    static void begin(ServerResponse response, String token) {
        response.headers().add(HeaderNames.SET_COOKIE, SESSION + "=" + token + KEPT);
    }

    static void end(ServerResponse response) {
        response.headers().add(HeaderNames.SET_COOKIE, SESSION + "=; Max-Age=0" + KEPT);
    }

    /// What every form of a session carries; nobody can work it out without the session.
    static String formKey(String session) {
        return Sha256.of(("phone-form/v1\0" + session).getBytes(StandardCharsets.UTF_8)).hex();
    }

    /// What was typed into a form of ours. One sent from another site is refused, and so is one
    /// that does not belong to this session.
    Parameters form() {
        var headers = request.headers();
        var length = headers.contentLength();
        if (length.isEmpty() || length.getAsLong() > LARGEST_FORM)
            throw Refusal.of(413, "TOO_LARGE");
        mustBeFromHere();
        return request.content().as(Parameters.class);
    }

    Parameters form(String session) {
        var form = form();
        mustBeOurs(session, field(form, "form"));
        return form;
    }

    private void mustBeFromHere() {
        var host = request.headers().first(HeaderNames.HOST).orElse("");
        var origin = request.headers().first(HeaderNames.ORIGIN).orElse("");
        if (!origin.equals("https://" + host)) throw notOurs();
    }

    private void mustBeOurs(String session, String key) {
        mustBeFromHere();
        var wanted = formKey(session).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(wanted, key.getBytes(StandardCharsets.UTF_8))) throw notOurs();
    }

    /// What a script of ours sends instead of a form, of exactly this length.
    byte[] square(String session, int length) {
        var headers = request.headers();
        var key = headers.first(FORM_KEY).orElse("");
        mustBeOurs(session, key);
        if (headers.contentLength().orElse(-1) != length) throw Refusal.of(413, "TOO_LARGE");
        return request.content().as(byte[].class);
    }

    static String field(Parameters form, String name) {
        return form.first(name).orElse("");
    }

    private static Refusal notOurs() {
        return Refusal.of(403, "FORM_NOT_OURS").then("TRY_AGAIN");
    }

    private Optional<String> cookie(String name) {
        return request.headers().cookies().first(name).asOptional();
    }
}
