package id.lontar.gateway.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Challenge.Reason;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.List;

class ReplyTableTest {
    private final ReplyTable table = ReplyTable.load();

    /// The rows of the verification channel's section 8.5.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    250 | 2.0.0 OK                                              | ACCEPTED |              | taken
                    421 | 4.7.28 unusual rate of unsolicited mail               | DEFERRED | HELD_BACK    | unusual-rate
                    421 | 4.7.0 unusual rate ... temporarily blocked            | DEFERRED | HELD_BACK    | unusual-rate-old
                    421 | 4.7.0 very low reputation of the sending domain       | DEFERRED | HELD_BACK    | low-reputation
                    421 | 4.7.0 TLS required                                    | DEFERRED | LATE         | not-let-in
                    421 | 4.7.0 IP not allowed                                  | DEFERRED | LATE         | not-let-in
                    421 | 4.7.0 Try again later, closing connection             | DEFERRED | LATE         | not-let-in
                    421 | 4.7.0 suspicious content                              | DEFERRED | HELD_BACK    | low-reputation
                    421 | 4.4.5 server busy                                     | DEFERRED | LATE         | busy
                    451 | 4.3.0 mail server temporarily rejected                | DEFERRED | LATE         | busy
                    451 | 4.7.1 please try later                                | DEFERRED | GREYLISTED   | greylisted
                    421 | 4.3.0 temporary system problem                        | DEFERRED | LATE         | busy
                    451 | 4.4.2 timeout                                         | DEFERRED | LATE         | busy
                    450 | 4.2.1 receiving mail at a rate that                   | DEFERRED | MAILBOX_BUSY | mailbox-busy
                    452 | 4.2.2 over quota                                      | DEFERRED | MAILBOX_FULL | mailbox-full-for-now
                    552 | 5.2.2 over quota                                      | BOUNCED  | MAILBOX_FULL | mailbox-full
                    450 | 4.7.1 greylisted                                      | DEFERRED | GREYLISTED   | greylisted
                    421 | 4.7.23 no PTR                                         | HELD     | LATE         | sender-setup
                    421 | 4.7.27 SPF                                                | HELD     | LATE         | sender-setup
                    421 | 4.7.29 not over TLS                                       | HELD     | LATE         | sender-setup
                    421 | 4.7.30 DKIM                                               | HELD     | LATE         | sender-setup
                    421 | 4.7.32 From not aligned                                   | HELD     | LATE         | sender-setup
                    421 | 4.7.40 no DMARC policy                                    | HELD     | LATE         | sender-setup
                    421 | 4.7.31 no DMARC policy, as it was                         | HELD     | LATE         | sender-setup
                    550 | 5.7.25 no PTR                                             | HELD     | LATE         | sender-setup-refused
                    550 | 5.7.27 SPF                                                | HELD     | LATE         | sender-setup-refused
                    550 | 5.7.29 not over TLS                                       | HELD     | LATE         | sender-setup-refused
                    550 | 5.7.32 From not aligned                                   | HELD     | LATE         | sender-setup-refused
                    550 | 5.7.40 no DMARC policy                                    | HELD     | LATE         | sender-setup-refused
                    550 | 5.7.1 Our block list has your network (S3140)             | HELD     | HELD_BACK    | listed
                    554 | 5.7.1 listed in DBL                                       | HELD     | HELD_BACK    | listed
                    421 | [TS01] unusual traffic                                    | DEFERRED | HELD_BACK    | unusual-traffic
                    421 | [TS03] unusual traffic                                    | DEFERRED | HELD_BACK    | unusual-traffic
                    421 | 4.7.0 [IPTS04] complaints                                 | DEFERRED | HELD_BACK    | complaints
                    421 | 4.7.0 [TSS05] complaints                                  | DEFERRED | HELD_BACK    | complaints-long
                    451 | 4.7.500 Server busy                                       | DEFERRED | HELD_BACK    | rate-limited
                    421 | max message per connection                                | DEFERRED | LATE         | too-many-connections
                    550 | 5.7.30 DKIM                                           | HELD     | LATE         | sender-setup-refused
                    550 | 5.7.26 unauthenticated                                | HELD     | LATE         | sender-setup-refused
                    550 | 5.7.1 unsolicited                                     | BOUNCED  | REFUSED      | policy
                    550 | 5.1.1 no such user                                    | BOUNCED  | NO_SUCH_USER | no-such-user
                    550 | No such user here                                     | BOUNCED  | NO_SUCH_USER | no-such-user-by-word
                    553 | 5.7.1 [BL21] Connections not accepted                 | HELD     | HELD_BACK    | listed
                    421 | [TS02] unusual traffic                                | DEFERRED | HELD_BACK    | unusual-traffic
                    421 | 4.7.0 [TSS04] Messages temporarily deferred           | DEFERRED | HELD_BACK    | complaints
                    421 | 4.7.0 [IPTS05] temporarily deferred                   | DEFERRED | HELD_BACK    | complaints-long
                    451 | 4.7.650 temporarily rate limited due to IP reputation | DEFERRED | HELD_BACK    | rate-limited
                    421 | too many connections from you                         | DEFERRED | LATE         | too-many-connections
                    0   | cut after the final dot                               | DEFERRED | LATE         | cut-after-the-final-dot
                    0   | no connection                                         | DEFERRED | UNREACHABLE  | no-connection
                    0   | cut in the middle                                     | DEFERRED | LATE         | cut
                    554 | go away                                               | BOUNCED  | REFUSED      | other-refusal
                    """)
    void eachReplyIsReadAsTheTableSays(
            int code, String text, DeliveryState state, Reason reason, String row) {
        var read = table.read(new Reply(code, text));
        assertEquals(row, read.name());
        assertEquals(state, read.state());
        assertEquals(reason, read.reason().orElse(null));
    }

    /// 8.5: these, and no others, are for the operator.
    @Test
    void whatOnlyTheOperatorCanPutRightIsSaidToHim() {
        var paged = table.rows().stream().filter(ReplyTable.Row::page).map(ReplyTable.Row::name);
        assertEquals(
                List.of("not-let-in", "sender-setup", "sender-setup-refused", "listed"),
                paged.toList());
    }

    /// 8.4.
    @ParameterizedTest
    @CsvSource({
        "google, 50",
        "outlook, 50",
        "microsoft365, 50",
        "yahoo, 20",
        "icloud, 5",
        "x, 100"
    })
    void aConnectionCarriesSoManyLetters(String lane, int letters) {
        assertEquals(letters, Lanes.lettersPerConnection(lane));
        assertEquals(letters, Lanes.lettersPerConnection("bpe:" + lane));
    }

    @Test
    void whatIsHeldIsHeldByAnOpenLane() {
        for (var row : table.rows())
            if (row.state() == DeliveryState.HELD) assertTrue(row.lane().isPresent(), row.name());
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void eachReasonHasItsSentence(Reason reason) {
        assertTrue(Words.in(Words.INDONESIAN).find("delivery.reason." + reason).isPresent());
        assertTrue(Words.in(Words.ENGLISH).find("delivery.reason." + reason).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"1, 30", "2, 60", "3, 120", "4, 300", "5, 600", "6, 900", "7, 900", "200, 900"})
    void aCodeIsTriedSoonAndThenMorePatiently(int attempt, long seconds) {
        for (var letter = 0; letter < 100; letter++) {
            var wait = Waits.CODES.after(attempt, "letter" + letter);
            assertTrue(
                    wait.compareTo(Duration.ofSeconds(seconds).multipliedBy(4).dividedBy(5)) >= 0);
            assertTrue(
                    wait.compareTo(Duration.ofSeconds(seconds).multipliedBy(6).dividedBy(5)) <= 0);
        }
    }

    /// A receipt is good for five days: 5, 15, 30 min, 1 h, 2 h, then every four hours.
    @ParameterizedTest
    @CsvSource({"1, 5", "2, 15", "3, 30", "4, 60", "5, 120", "6, 240", "40, 240"})
    void aReceiptIsInNoHurry(int attempt, long minutes) {
        var wait = Waits.RECEIPTS.after(attempt, "letter").toSeconds();
        assertTrue(wait >= minutes * 48 && wait <= minutes * 72, wait + " s");
    }

    @Test
    void aReplyIsKeptShortAndCleanAndWithoutTheCode() {
        var reply = new Reply(550, "5.7.1 you\r\n sent \t 8180 3094 " + "x".repeat(1000));
        assertEquals(512, reply.text().length());
        assertEquals("5.7.1", reply.enhanced().orElseThrow());
        var without = reply.without("81803094", "8180 3094");
        assertTrue(without.text().contains("..."));
    }
}
