package id.lontar.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import id.lontar.rules.Answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;

/// How records stand in the store: the record's own fields as JSON. A field this version does not
/// know makes the row unreadable rather than being dropped at the next save.
final class StoredJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .visibility(PropertyAccessor.ALL, Visibility.NONE)
                    .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .addModules(new Jdk8Module(), new JavaTimeModule(), answers())
                    .build();

    private StoredJson() {}

    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T read(byte[] json, Class<T> type) throws IOException {
        try {
            return MAPPER.readValue(json, type);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("a stored value this version does not understand", e);
        }
    }

    private static SimpleModule answers() {
        return new SimpleModule()
                .addSerializer(Answers.class, new AnswersJson.Writer())
                .addDeserializer(Answers.class, new AnswersJson.Reader());
    }
}
