package id.lontar.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.BeginAgain;
import id.lontar.filing.FilingState;
import id.lontar.filing.Proof;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// What stands on the page that is signed.
class SummaryTest {
    @TempDir Path folder;
    private DeskWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new DeskWindow(folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    /// The tax of the year was paid with the original: an amendment that changes nothing owes
    // nothing.
    @Test
    void anAmendmentSaysWhatIsToBePaidWithIt() throws Exception {
        var sent = window.sent("f-1", "underpaid");
        var filed = window.bench().journey().confirm(sent, new Proof.Code("81803094")).filing();
        assertEquals(FilingState.ACCEPTED, filed.state());
        var amendment = new BeginAgain(window.bench()).from(filed);
        var rows = summary(amendment.id()).rows();
        assertTrue(
                rows.contains(new Summary.Row("", window.words.say("desk.seal.owed"), "0", true)),
                rows.toString());
    }

    @Test
    void anOriginalHasItsBalanceAlone() throws Exception {
        window.draft("f-1", "underpaid");
        var said = summary("f-1").rows().stream().map(Summary.Row::label).toList();
        assertTrue(!said.contains(window.words.say("desk.seal.owed")), said.toString());
    }

    private Summary summary(String id) {
        return new Summary(ReturnAtHand.of(window.bench(), id), window.words);
    }
}
