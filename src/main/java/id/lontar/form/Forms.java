package id.lontar.form;

import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.tax.TaxpayerKind;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The forms this program knows.
public record Forms(List<Form> all) {
    public Forms {
        all = List.copyOf(all);
    }

    public Optional<Form> find(FormCode code, TaxYear year) {
        return all.stream().filter(form -> form.code() == code && form.covers(year)).findFirst();
    }

    /// The tax years there is a form for, the earliest first.
    public List<TaxYear> years(TaxpayerKind kind) {
        return all.stream()
                .filter(form -> form.kind() == kind)
                .flatMapToInt(form -> IntStream.rangeClosed(form.firstYear(), form.lastYear()))
                .distinct()
                .sorted()
                .mapToObj(TaxYear::new)
                .toList();
    }

    /// The form a year's return is filed on by who filed this one before: the same, or the one
    /// that took its place.
    public Optional<Form> next(Form last, TaxYear year) {
        return find(last.code(), year)
                .or(
                        () ->
                                all.stream()
                                        .filter(form -> form.kind() == last.kind())
                                        .filter(form -> form.firstYear() > last.lastYear())
                                        .filter(form -> form.covers(year))
                                        .findFirst());
    }
}
