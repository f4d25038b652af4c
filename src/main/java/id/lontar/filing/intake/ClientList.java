package id.lontar.filing.intake;

import id.lontar.filing.Client;
import id.lontar.filing.sheet.Cell;
import id.lontar.filing.sheet.CellAt;
import id.lontar.filing.sheet.Line;
import id.lontar.filing.sheet.Sheet;
import id.lontar.filing.sheet.Workbook;
import id.lontar.tax.Nik;
import id.lontar.tax.Npwp;
import id.lontar.tax.TaxpayerKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Reads an office's list of its clients. While anything in it is open, nothing of it is to be
/// taken; a repair is taken only where somebody said so, and is told.
public final class ClientList {
    /// Flaws behind flaws in one cell.
    private static final int ROUNDS = 6;

    private static final Pattern MAIL = Pattern.compile("[^@\\s,;]+@[^@\\s,;]+\\.[^@\\s,;]+");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ().\\-]{5,20}");
    private static final Pattern COMPANY =
            Pattern.compile("(PT|CV|UD|FA|FIRMA|YAYASAN|KOPERASI|PERKUMPULAN)\\b.*");

    private final Predicate<String> wanted;
    private final LocalDate today;
    private final List<ClientFlaw> open = new ArrayList<>();
    private final List<ClientFlaw> taken = new ArrayList<>();
    private final List<Client> clients = new ArrayList<>();
    private final Map<Npwp, Integer> rows = new HashMap<>();

    /// @param clients in the order of the file
    /// @param open what has to be put right first
    /// @param taken what was repaired on the way
    public record Reading(List<Client> clients, List<ClientFlaw> open, List<ClientFlaw> taken) {
        public Reading {
            clients = List.copyOf(clients);
            open = List.copyOf(open);
            taken = List.copyOf(taken);
        }
    }

    private ClientList(Predicate<String> wanted, LocalDate today) {
        this.wanted = wanted;
        this.today = today;
    }

    /// @param named columns that a person named
    /// @param wanted whether a kind of flaw may be repaired as offered
    public static Reading read(
            Workbook workbook,
            Map<String, ClientField> named,
            Predicate<String> wanted,
            LocalDate today) {
        var list = new ClientList(wanted, today);
        var found =
                workbook.sheets().stream()
                        .filter(each -> ClientHeadings.of(each, named).isPresent())
                        .findFirst();
        if (found.isEmpty())
            list.open.add(ClientFlaw.at("NO_HEADINGS", Cell.text(new CellAt(0, 0), "")));
        else list.read(found.get(), ClientHeadings.of(found.get(), named).orElseThrow());
        return new Reading(list.open.isEmpty() ? list.clients : List.of(), list.open, list.taken);
    }

    private void read(Sheet sheet, ClientHeadings headings) {
        var body =
                sheet.lines().stream()
                        .filter(each -> each.row() > headings.row() && !each.isBlank())
                        .toList();
        var until = headings.columns().get(ClientField.MANDATE_UNTIL);
        var days =
                Days.of(
                        until == null
                                ? List.of()
                                : body.stream().map(each -> each.cell(until)).toList(),
                        day -> day.isAfter(today.minusYears(10)));
        for (var line : body) new Row(line, headings, days).read();
        if (body.isEmpty())
            open.add(ClientFlaw.at("NOBODY", Cell.text(new CellAt(headings.row(), 0), "")));
    }

    /// One client, read cell by cell.
    private final class Row {
        private final Line line;
        private final ClientHeadings headings;
        private final Days days;

        Row(Line line, ClientHeadings headings, Days days) {
            this.line = line;
            this.headings = headings;
            this.days = days;
        }

        void read() {
            var before = open.size();
            var name = text(ClientField.NAME);
            if (name.isEmpty()) open.add(ClientFlaw.at("NO_NAME", cell(ClientField.NAME)));
            var npwp = number(ClientField.NPWP).map(Npwp::new);
            var nik = number(ClientField.NIK).flatMap(this::nik);
            var contact = new Client.Contact(mail(), phone());
            var mandate = mandate();
            var engagement = text(ClientField.ENGAGEMENT);
            var notes = text(ClientField.NOTES);
            var numbers = Client.Numbers.of(npwp, nik);
            if (open.size() > before) return;
            if (numbers.isEmpty()) {
                open.add(ClientFlaw.at("NO_NUMBER", cell(ClientField.NAME)));
                return;
            }
            if (isTwice(numbers.get())) return;
            clients.add(
                    new Client(
                            UUID.randomUUID().toString(),
                            name,
                            kind(name, numbers.get()),
                            numbers.get(),
                            contact,
                            mandate,
                            engagement,
                            notes));
        }

        private boolean isTwice(Client.Numbers numbers) {
            for (var each : numbers.all().toList()) {
                var row = rows.putIfAbsent(each, line.row());
                if (row == null) continue;
                var place =
                        headings.columns().containsKey(ClientField.NPWP)
                                ? ClientField.NPWP
                                : ClientField.NIK;
                open.add(ClientFlaw.at("TWICE", cell(place), Integer.toString(row + 1)));
                return true;
            }
            return false;
        }

        private Optional<Nik> nik(String digits) {
            var nik = Nik.parse(digits);
            if (nik.isEmpty()) open.add(ClientFlaw.at("NOT_NIK", cell(ClientField.NIK)));
            return nik;
        }

        private Optional<String> number(ClientField field) {
            return value(field, ClientList::digits);
        }

        private String text(ClientField field) {
            return value(field, cell -> Read.value(cell.text())).orElse("");
        }

        private String mail() {
            return checked(ClientField.MAIL, MAIL, "NOT_MAIL");
        }

        private String phone() {
            return checked(ClientField.PHONE, PHONE, "NOT_PHONE");
        }

        private String checked(ClientField field, Pattern pattern, String kind) {
            var text = value(field, Numbers::slip).orElse("");
            if (!text.isEmpty() && !pattern.matcher(text).matches())
                open.add(ClientFlaw.at(kind, cell(field)));
            return text;
        }

        private Optional<Client.Mandate> mandate() {
            var number = text(ClientField.MANDATE);
            var until = value(ClientField.MANDATE_UNTIL, days::read);
            if (!number.isEmpty() && until.isEmpty() && isBlank(ClientField.MANDATE_UNTIL))
                open.add(ClientFlaw.at("NO_END", cell(ClientField.MANDATE)));
            return until.map(day -> new Client.Mandate(number, day));
        }

        private boolean isBlank(ClientField field) {
            return cell(field).isBlank();
        }

        private Cell cell(ClientField field) {
            var column = headings.columns().get(field);
            return column == null ? Cell.text(new CellAt(line.row(), 0), "") : line.cell(column);
        }

        private <T> Optional<T> value(ClientField field, Reader<T> reader) {
            if (!headings.columns().containsKey(field)) return Optional.empty();
            var cell = cell(field);
            for (var round = 0; round < ROUNDS && !cell.isBlank(); round++) {
                var unclean = CleanText.flaw(cell);
                var read = unclean.isPresent() ? Read.<T>flaw(unclean.get()) : reader.read(cell);
                if (read.value().isPresent()) return read.value();
                var flaw = ClientFlaw.of(read.flaws().getFirst());
                if (flaw.offered().isEmpty() || !wanted.test(flaw.kind())) {
                    open.add(flaw);
                    return Optional.empty();
                }
                taken.add(flaw);
                cell = cell.with(flaw.offered());
            }
            return Optional.empty();
        }
    }

    private interface Reader<T> {
        Read<T> read(Cell cell);
    }

    /// A number of 15 digits and one with points are how people write it, and no flaw here.
    private static Read<String> digits(Cell cell) {
        var read = Numbers.npwp(cell);
        var plain =
                read.flaws().stream()
                        .filter(
                                each ->
                                        each.kind() == FlawKind.NPWP_15
                                                || each.kind() == FlawKind.NPWP_MARKS)
                        .findFirst();
        return plain.isPresent() ? Read.value(plain.get().offered()) : read;
    }

    /// A resident's number begins with the place; an old number does not say whose it is, and then
    /// the name does.
    private static TaxpayerKind kind(String name, Client.Numbers numbers) {
        var company = COMPANY.matcher(name.toUpperCase(Locale.ROOT)).matches();
        return company && numbers.npwp().isLegacy()
                ? TaxpayerKind.CORPORATE
                : TaxpayerKind.INDIVIDUAL;
    }
}
