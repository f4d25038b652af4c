package id.lontar.gateway;

import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;

import okio.Buffer;
import okio.BufferedSink;
import okio.ForwardingSource;
import okio.Okio;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/// Cuts the line at the n-th exchange, in one of the ways a line is cut, and is blunt afterwards.
/// It goes into `new HttpGateway(profile, List.of(scissors))`.
public final class Scissors implements Interceptor {
    public enum Cut {
        BEFORE_THE_REQUEST,
        IN_THE_REQUEST,
        BEFORE_THE_ANSWER,
        IN_THE_ANSWER
    }

    private final AtomicInteger until;
    private final Cut cut;

    /// @param exchange from 1
    public Scissors(int exchange, Cut cut) {
        this.until = new AtomicInteger(exchange);
        this.cut = cut;
    }

    public boolean hasCut() {
        return until.get() <= 0;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        if (until.decrementAndGet() != 0) return chain.proceed(chain.request());
        return switch (cut) {
            case BEFORE_THE_REQUEST -> throw new IOException("cut before the request");
            case IN_THE_REQUEST -> chain.proceed(torn(chain));
            case BEFORE_THE_ANSWER -> {
                chain.proceed(chain.request()).close();
                throw new IOException("cut before the answer");
            }
            case IN_THE_ANSWER -> torn(chain.proceed(chain.request()));
        };
    }

    private static okhttp3.Request torn(Chain chain) throws IOException {
        var whole = chain.request().body();
        if (whole == null) throw new IOException("cut in the request line");
        return chain.request()
                .newBuilder()
                .method(chain.request().method(), new TornBody(whole))
                .build();
    }

    /// Promises its whole length and gives half.
    private static final class TornBody extends RequestBody {
        private final RequestBody whole;

        TornBody(RequestBody whole) {
            this.whole = whole;
        }

        @Override
        public MediaType contentType() {
            return whole.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return whole.contentLength();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            var buffer = new Buffer();
            whole.writeTo(buffer);
            sink.write(buffer, buffer.size() / 2);
            sink.flush();
            throw new IOException("cut in the request");
        }
    }

    private static Response torn(Response whole) {
        var body = whole.body();
        var half = body.contentLength() / 2;
        var source =
                new ForwardingSource(body.source()) {
                    private long left = half;

                    @Override
                    public long read(Buffer sink, long count) throws IOException {
                        if (left <= 0) throw new IOException("cut in the answer");
                        var read = super.read(sink, Math.min(count, left));
                        left -= Math.max(read, 0);
                        return read;
                    }
                };
        return whole.newBuilder()
                .body(
                        ResponseBody.create(
                                Okio.buffer(source), body.contentType(), body.contentLength()))
                .build();
    }
}
