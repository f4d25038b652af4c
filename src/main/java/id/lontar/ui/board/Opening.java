package id.lontar.ui.board;

import id.lontar.filing.Client;
import id.lontar.filing.Company;
import id.lontar.filing.Person;
import id.lontar.filing.season.Card;
import id.lontar.tax.Nik;
import id.lontar.tax.TaxpayerKind;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.home.NextStep;

import java.util.List;
import java.util.Optional;

/// Where a card leads: to the next step of its return, or to a new one for a client without.
record Opening(Context context) {
    void open(Card card) {
        context.jobs()
                .start(progress -> place(card), place -> place.ifPresent(context.shell()::go));
    }

    private Optional<Go> place(Card card) {
        var cabinet = context.bench().cabinet();
        if (card.isReturn())
            return cabinet.filing(card.id()).map(each -> NextStep.of(each).place());
        if (cabinet.people().stream().noneMatch(each -> each.id().equals(card.personId())))
            cabinet.office().clients().stream()
                    .filter(each -> each.id().equals(card.personId()))
                    .findFirst()
                    .ifPresent(each -> cabinet.save(profile(each)));
        return Optional.of(new Go.NewReturn(Optional.of(card.personId())));
    }

    /// The beginning of a profile; its own page asks for the rest.
    private static Person profile(Client client) {
        var numbers = client.numbers();
        if (client.kind() == TaxpayerKind.CORPORATE)
            return Person.company(
                    client.id(),
                    client.name(),
                    new Person.Contact(
                            numbers.old().map(each -> each.digits().substring(1)),
                            numbers.npwp().digits(),
                            "",
                            client.contact().phone(),
                            client.contact().mail()),
                    new Company("PT", "", "", 1, new Company.Signer("", "", "")));
        return new Person(
                client.id(),
                client.name(),
                numbers.old().map(each -> each.digits().substring(1)),
                numbers.npwp().digits(),
                numbers.nik().map(Nik::digits).orElse(""),
                "",
                "",
                client.contact().phone(),
                client.contact().mail(),
                "KK",
                "TK/0",
                Optional.empty(),
                List.of());
    }
}
