package id.lontar.gateway;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;

import okhttp3.Interceptor;
import okhttp3.Response;

import okio.Buffer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Stands on the line between client and server and holds every real request and response against
/// the OpenAPI file.
public final class Contract implements Interceptor {
    private static final OpenApiInteractionValidator FILE =
            OpenApiInteractionValidator.createForInlineApiSpecification(text()).build();

    private final List<String> breaches = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> seen = Collections.synchronizedSet(new TreeSet<>());

    @Override
    public Response intercept(Chain chain) throws IOException {
        var request = chain.request();
        var asked =
                new SimpleRequest.Builder(request.method(), request.url().encodedPath())
                        .withAuthorization(request.header("Authorization"));
        request.headers().forEach(each -> asked.withHeader(each.getFirst(), each.getSecond()));
        var body = request.body();
        if (body != null && body.contentLength() > 0) {
            var buffer = new Buffer();
            body.writeTo(buffer);
            asked.withBody(buffer.readByteArray())
                    .withContentType(Objects.requireNonNull(body.contentType()).toString());
        }
        var response = chain.proceed(request);
        var answered = SimpleResponse.Builder.status(response.code());
        var content = response.peekBody(Long.MAX_VALUE).bytes();
        if (content.length > 0)
            answered.withContentType(response.header("Content-Type", "")).withBody(content);
        var what = request.method() + " " + request.url().encodedPath() + " " + response.code();
        seen.add(what.replaceAll("[0-9a-f]{16,}", "*"));
        FILE.validate(asked.build(), answered.build())
                .getMessages()
                .forEach(each -> breaches.add(what + ": " + each));
        return response;
    }

    List<String> breaches() {
        return List.copyOf(breaches);
    }

    /// Method, path and answer of each kind of exchange that came by.
    Set<String> seen() {
        return Set.copyOf(seen);
    }

    static boolean knows(String method, String path) {
        return !FILE
                .validateRequest(
                        new SimpleRequest.Builder(Request.Method.valueOf(method), path).build())
                .getMessages()
                .stream()
                .anyMatch(each -> each.getKey().equals("validation.request.path.missing"));
    }

    private static String text() {
        try (var file = Contract.class.getResourceAsStream("/id/lontar/wire/openapi.yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
