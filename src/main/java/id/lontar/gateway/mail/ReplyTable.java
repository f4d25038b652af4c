package id.lontar.gateway.mail;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Challenge.Reason;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The SMTP reply table, from `smtp-replies.yaml`.
public final class ReplyTable {
    private final List<Row> rows;

    private ReplyTable(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    public static ReplyTable load() {
        var mapper =
                JsonMapper.builder(new YAMLFactory())
                        .addModule(new JavaTimeModule())
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
        try (var yaml = ReplyTable.class.getResourceAsStream("smtp-replies.yaml")) {
            var rows = mapper.readValue(yaml, Row[].class);
            return new ReplyTable(List.of(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Row read(Reply reply) {
        return rows.stream().filter(row -> row.fits(reply)).findFirst().orElseThrow();
    }

    List<Row> rows() {
        return rows;
    }

    /// @param again how long until the next attempt, in place of the usual one
    /// @param once whether a bounced letter gets one more try
    /// @param page whether only the operator can put it right
    public record Row(
            String name,
            Pattern code,
            @Nullable Pattern enhanced,
            @Nullable Pattern text,
            DeliveryState state,
            Optional<Reason> reason,
            Optional<Duration> again,
            boolean once,
            boolean page,
            Optional<Trip> lane) {
        @JsonCreator
        static Row of(
                @JsonProperty("name") String name,
                @JsonProperty("code") String code,
                @JsonProperty("enhanced") @Nullable String enhanced,
                @JsonProperty("text") @Nullable String text,
                @JsonProperty("state") DeliveryState state,
                @JsonProperty("reason") @Nullable Reason reason,
                @JsonProperty("again") @Nullable Duration again,
                @JsonProperty("once") boolean once,
                @JsonProperty("page") boolean page,
                @JsonProperty("lane") @Nullable Trip lane) {
            return new Row(
                    name,
                    Pattern.compile(code),
                    enhanced == null ? null : Pattern.compile(enhanced),
                    text == null ? null : Pattern.compile(text, Pattern.CASE_INSENSITIVE),
                    state,
                    Optional.ofNullable(reason),
                    Optional.ofNullable(again),
                    once,
                    page,
                    Optional.ofNullable(lane));
        }

        boolean fits(Reply reply) {
            return code.matcher(Integer.toString(reply.code())).matches()
                    && (enhanced == null || enhanced.matcher(reply.enhanced().orElse("")).matches())
                    && (text == null || text.matcher(reply.text()).find());
        }
    }

    /// When a row trips the lane's breaker.
    ///
    /// @param longest that it stays shut, however often it was shut before
    public record Trip(int after, Duration within, Duration open, Duration longest) {
        private static final Duration LONGEST = Duration.ofHours(4);

        @JsonCreator
        static Trip of(
                @JsonProperty("after") int after,
                @JsonProperty("within") Duration within,
                @JsonProperty("open") Duration open,
                @JsonProperty("longest") @Nullable Duration longest) {
            return new Trip(after, within, open, longest == null ? LONGEST : longest);
        }
    }
}
