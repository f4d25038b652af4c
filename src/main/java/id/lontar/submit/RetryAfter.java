package id.lontar.submit;

import okhttp3.Interceptor;
import okhttp3.Response;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/// Remembers when a server that was asked too much, or cannot serve, wants to be asked again
/// (`Retry-After`: seconds or a date, RFC 9110 section 10.2.3). Anything else in it does not
/// count.
final class RetryAfter implements Interceptor {
    private static final Set<Integer> BUSY = Set.of(429, 503);

    /// No server can hold up an office for longer.
    private static final Duration LONGEST = Duration.ofHours(1);

    private final AtomicReference<Instant> until = new AtomicReference<>(Instant.MIN);

    Duration left(Instant now) {
        var end = until.get();
        return now.isBefore(end) ? Duration.between(now, end) : Duration.ZERO;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        var header = response.header("Retry-After");
        if (header != null && BUSY.contains(response.code()))
            at(header.strip(), Instant.now())
                    .ifPresent(at -> until.accumulateAndGet(at, RetryAfter::later));
        return response;
    }

    static Optional<Instant> at(String header, Instant now) {
        var most = now.plus(LONGEST);
        try {
            var at =
                    header.matches("[0-9]{1,9}")
                            ? now.plusSeconds(Long.parseLong(header))
                            : ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant();
            return Optional.of(at.isAfter(most) ? most : at);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
