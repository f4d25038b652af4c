package id.lontar.filing.season;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Client;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.JournalEntry;
import id.lontar.filing.Lane;
import id.lontar.filing.TaxReturn;
import id.lontar.rules.Row;
import id.lontar.rules.Settlement;
import id.lontar.rules.Taxpayer;
import id.lontar.tax.FormCode;
import id.lontar.tax.Npwp;
import id.lontar.tax.TaxYear;
import id.lontar.tax.TaxpayerKind;
import id.lontar.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The board of a season, over a real store.
class SeasonTest {
    private static final TaxYear YEAR = new TaxYear(2024);

    @TempDir Path folder;
    private SmallOffice office;
    private Season season;

    @BeforeEach
    void open() {
        office = new SmallOffice(folder);
        season = office.season();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aDraftStandsInTheFirstLaneThatHasAReason() throws Exception {
        office.keep("empty", SmallOffice.empty());
        office.keep("done", SmallOffice.sample("1770S-2024-nihil"));
        office.keep("unpaid", unpaid());
        office.keep("wrong", wrong());
        assertEquals(4, season.refresh(Progress.NONE));
        assertEquals(
                Map.of(
                        "f-empty", Lane.DATA_MISSING,
                        "f-done", Lane.TO_REVIEW,
                        "f-unpaid", Lane.TO_PAY,
                        "f-wrong", Lane.ERRORS),
                lanes());
        var toPay = card("f-unpaid");
        assertEquals(8_550_000, toPay.amount().orElseThrow().amount());
        assertEquals(Optional.of(LocalDate.of(2025, 3, 31)), toPay.due());
        assertTrue(card("f-wrong").why().contains("NTPN"), card("f-wrong").why());
        assertTrue(card("f-empty").open() > 1);
    }

    @Test
    void aReviewHoldsForTheAnswersThatWereLookedAt() throws Exception {
        var draft = office.keep("done", SmallOffice.sample("1770S-2024-nihil"));
        season.refresh(Progress.NONE);
        season.review(List.of(draft.id()));
        assertEquals(1, season.refresh(Progress.NONE));
        assertEquals(Lane.TO_SIGN, card("f-done").lane());

        office.cabinet().save(draft.onPage("review"));
        season.refresh(Progress.NONE);
        assertEquals(Lane.TO_SIGN, card("f-done").lane(), "only looked at");

        var answers = draft.taxReturn().answers().with(Taxpayer.PHONE, "0811111111");
        office.cabinet().save(draft.with(draft.taxReturn().with(answers)));
        season.refresh(Progress.NONE);
        assertEquals(Lane.TO_REVIEW, card("f-done").lane());
    }

    @Test
    void whoeverWasAskedIsWaitedForUntilTheyAnswer() throws Exception {
        office.keep("empty", SmallOffice.empty());
        season.ask(List.of("f-empty"), " Bukti potong A1 ");
        season.refresh(Progress.NONE);
        assertEquals(Lane.WAITING_FOR_CLIENT, card("f-empty").lane());
        assertEquals("Bukti potong A1", card("f-empty").why());
        season.answered(List.of("f-empty"));
        season.refresh(Progress.NONE);
        assertEquals(Lane.DATA_MISSING, card("f-empty").lane());
    }

    @Test
    void whatWasSentStandsWhereTheStoreSaysItDoes() throws Exception {
        var lanes = new HashMap<String, Lane>();
        for (var state : FilingState.values()) {
            if (state == FilingState.DRAFT || state == FilingState.SUPERSEDED) continue;
            var draft = office.keep(state.name(), SmallOffice.sample("1770S-2024-nihil"));
            record(draft.in(state));
            lanes.put(draft.id(), lane(state));
        }
        season.refresh(Progress.NONE);
        assertEquals(lanes, lanes());
    }

    @Test
    void whatEndedWithoutBeingFiledGoesWhenANewerOneStandsBesideIt() throws Exception {
        var first = office.keep("a", SmallOffice.sample("1770S-2024-nihil"));
        record(first.in(FilingState.LAPSED));
        season.refresh(Progress.NONE);
        assertEquals(Map.of("f-a", Lane.ERRORS), lanes());
        var next = Filing.draft("f-a2", "a", first.taxReturn(), SmallOffice.NOW);
        office.cabinet().save(next);
        season.refresh(Progress.NONE);
        assertEquals(Map.of("f-a2", Lane.TO_REVIEW), lanes());
    }

    /// A board that is looked at twice looks into nothing the second time.
    @Test
    void onlyWhatTheStoreMovedOnFromIsReadAgain() throws Exception {
        for (var n = 0; n < 5; n++) office.keep("k" + n, SmallOffice.empty());
        assertEquals(5, board(YEAR).unread());
        assertEquals(5, season.refresh(Progress.NONE));
        assertEquals(0, board(YEAR).unread());
        assertEquals(0, season.refresh(Progress.NONE));
        office.keep("k3", SmallOffice.sample("1770S-2024-nihil"));
        assertEquals(1, season.refresh(Progress.NONE));
        assertEquals(
                5,
                new Season(office.bench(), id.lontar.words.Words.in(java.util.Locale.ENGLISH))
                        .refresh(Progress.NONE),
                "in another language");
    }

    @Test
    void aClientWithoutAReturnIsWaitedForToo() throws Exception {
        office.keep("a", SmallOffice.sample("1770S-2024-nihil"));
        season.refresh(Progress.NONE);
        new Clients(office.cabinet()).take(new Clients(office.cabinet()).proposed());
        new Clients(office.cabinet())
                .take(List.of(client("PT Baru", "0012345674901000", TaxpayerKind.CORPORATE)));
        var cards = board(YEAR).cards();
        assertEquals(2, cards.size());
        var fresh = cards.stream().filter(each -> !each.isReturn()).findFirst().orElseThrow();
        assertEquals("PT Baru", fresh.name());
        assertEquals(Lane.DATA_MISSING, fresh.lane());
        assertEquals(Optional.of(LocalDate.of(2025, 4, 30)), fresh.due());
        assertEquals(2, board(new TaxYear(2023)).cards().size(), "none of that year yet");
        assertEquals(YEAR, season.look(Optional.empty()).board().year());
    }

    @Test
    void aViewTakesWhatHoldsAllItsWordsInItsOrder() throws Exception {
        office.keep("b", SmallOffice.sample("1770S-2024-nihil"));
        office.keep("a", unpaid());
        office.keep("c", SmallOffice.sample("CT-OP-2025-nihil"));
        season.refresh(Progress.NONE);
        var board = board(YEAR);
        assertEquals(List.of(FormCode.F1770S), board.forms());
        assertEquals(2, count(board, View.ALL));
        var npwp = card("f-a").npwp();
        assertEquals(1, count(board, View.ALL.typing(Npwp.parse(npwp).orElseThrow().grouped())));
        assertEquals(1, count(board, View.ALL.typing("1770s " + npwp.substring(8))));
        assertEquals(0, count(board, View.ALL.typing("1770s nobody")));
        assertEquals(1, count(board, View.ALL.in(Set.of(Lane.TO_PAY))));
        assertEquals(0, count(board, View.ALL.of(Set.of(FormCode.F1770))));
        assertEquals(2, count(board, View.ALL.due(View.Due.WITHIN_A_WEEK)));
        assertEquals(0, count(board, View.ALL.due(View.Due.PAST)));
    }

    @Test
    void viewsAreRememberedUnderTheirNames() {
        var views = new SavedViews(office.cabinet());
        var mine =
                View.ALL
                        .typing("pt")
                        .in(Set.of(Lane.TO_PAY, Lane.ERRORS))
                        .of(Set.of(FormCode.F1771))
                        .due(View.Due.PAST)
                        .by(View.Order.AMOUNT);
        views.keep("Badan", mine);
        views.keep("Semua", View.ALL);
        assertEquals(List.of("Badan", "Semua"), List.copyOf(views.all().keySet()));
        assertEquals(mine, views.all().get("Badan"));
        views.forget("Badan");
        assertEquals(Map.of("Semua", View.ALL), new SavedViews(office.cabinet()).all());
    }

    private Board board(TaxYear year) {
        return season.look(Optional.of(year)).board();
    }

    private static int count(Board board, View view) {
        return board.seen(view).values().stream().mapToInt(List::size).sum();
    }

    private static Lane lane(FilingState state) {
        return switch (state) {
            case SEALED -> Lane.READY;
            case UPLOAD_UNKNOWN, VERIFICATION_UNKNOWN, VERIFIED -> Lane.SENT;
            case AWAITING_VERIFICATION -> Lane.WAITING_FOR_CODE;
            case ACCEPTED, FILED_AT_PORTAL -> Lane.FILED;
            default -> Lane.ERRORS;
        };
    }

    private void record(Filing filing) {
        office.cabinet()
                .record(
                        filing,
                        new JournalEntry(
                                filing.id(),
                                0,
                                SmallOffice.NOW,
                                "TEST",
                                JournalEntry.Phase.DONE,
                                ""));
    }

    private static Client client(String name, String npwp, TaxpayerKind kind) {
        return new Client(
                "k-" + npwp,
                name,
                kind,
                new Client.Numbers(new Npwp(npwp), Optional.empty(), Optional.empty()),
                Client.Contact.NONE,
                Optional.empty(),
                "",
                "");
    }

    private static TaxReturn unpaid() {
        var paid = SmallOffice.sample("1770S-2024-underpaid");
        return paid.with(paid.answers().withRows(Settlement.PAYMENTS, List.of()));
    }

    private static TaxReturn wrong() {
        var paid = SmallOffice.sample("1770S-2024-underpaid");
        var row = paid.answers().rows(Settlement.PAYMENTS).getFirst();
        var cells = new HashMap<>(row.cells());
        cells.put(Settlement.PAYMENT_NUMBER.id(), "7");
        return paid.with(
                paid.answers().withRows(Settlement.PAYMENTS, List.of(new Row(row.key(), cells))));
    }

    private Card card(String id) {
        return board(YEAR).cards().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Lane> lanes() {
        var lanes = new HashMap<String, Lane>();
        for (var each : board(YEAR).cards()) lanes.put(each.id(), each.lane());
        assertFalse(lanes.isEmpty());
        return lanes;
    }
}
