package id.lontar.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import id.lontar.filing.Sha256;

import java.io.IOException;

/// The one way messages become JSON and back: times as ISO 8601 in UTC, digests as hex, absent
/// members left out, unknown members ignored so that an older client reads a newer gateway.
public final class WireJson {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .addModule(new Jdk8Module())
                    .addModule(digests())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                    .build();

    private WireJson() {}

    public static byte[] write(Object message) {
        try {
            return MAPPER.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message of ours does not become JSON", e);
        }
    }

    /// @throws NotAMessage when the bytes are not such a message
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            var message = MAPPER.readValue(json, type);
            if (message == null) throw new NotAMessage(type);
            return message;
        } catch (IOException e) {
            throw new NotAMessage(type);
        }
    }

    static ObjectMapper mapper() {
        return MAPPER;
    }

    /// Bytes that are not the message they should be. It keeps nothing of them: they may hold a
    /// password.
    public static final class NotAMessage extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotAMessage(Class<?> type) {
            super("not a " + type.getSimpleName());
        }
    }

    private static SimpleModule digests() {
        return new SimpleModule()
                .addSerializer(
                        new StdSerializer<>(Sha256.class) {
                            private static final long serialVersionUID = 1;

                            @Override
                            public void serialize(
                                    Sha256 digest, JsonGenerator to, SerializerProvider provider)
                                    throws IOException {
                                to.writeString(digest.hex());
                            }
                        })
                .addDeserializer(
                        Sha256.class,
                        new StdDeserializer<>(Sha256.class) {
                            private static final long serialVersionUID = 1;

                            @Override
                            public Sha256 deserialize(
                                    JsonParser from, DeserializationContext context)
                                    throws IOException {
                                return new Sha256(from.getText());
                            }
                        });
    }
}
