package id.lontar;

import id.lontar.cli.House;
import id.lontar.exchange.ReturnFileJson;
import id.lontar.form.Forms;
import id.lontar.form.op.Form1770S;
import id.lontar.rules.Law;
import id.lontar.words.Words;

import java.time.Clock;
import java.util.List;

/// Builds everything once and hands it on.
final class Lontar implements House {
    private final Words words;
    private final Law law = Law.shipped();
    private final Forms forms = new Forms(List.of(Form1770S.FORM));
    private final Clock clock = Clock.systemUTC();

    Lontar(Settings settings) {
        this.words = Words.in(settings.locale());
    }

    @Override
    public Words words() {
        return words;
    }

    @Override
    public Law law() {
        return law;
    }

    @Override
    public Forms forms() {
        return forms;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Offline offline() {
        return new Offline(new ReturnFileJson(forms));
    }
}
