package id.lontar.submit;

import okhttp3.Interceptor;
import okhttp3.Response;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Remembers by how much the gateway's clock is ahead of this computer's, from its last answer
/// (`Date`, RFC 9110 section 6.6.1, in whole seconds). An answer that took long says nothing.
final class ServerClock implements Interceptor {
    private static final Duration SWIFT = Duration.ofSeconds(5);

    private volatile Optional<Duration> ahead = Optional.empty();

    /// Below zero where it is behind.
    Optional<Duration> ahead() {
        return ahead;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        var date = response.headers().getInstant("Date");
        var asked = Instant.ofEpochMilli(response.sentRequestAtMillis());
        var answered = Instant.ofEpochMilli(response.receivedResponseAtMillis());
        if (date != null && Duration.between(asked, answered).compareTo(SWIFT) <= 0)
            ahead = Optional.of(Duration.between(answered, date));
        return response;
    }
}
