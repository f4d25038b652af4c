package id.lontar.form;

import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;

import java.util.List;
import java.util.Optional;

/// The forms this program knows.
public record Forms(List<Form> all) {
    public Forms {
        all = List.copyOf(all);
    }

    public Optional<Form> find(FormCode code, TaxYear year) {
        return all.stream().filter(form -> form.code() == code && form.covers(year)).findFirst();
    }
}
