package id.lontar.tax;

/// Who files an annual return: a person (orang pribadi) or a body such as a company (badan). Due
/// dates, fines and payment codes differ (UU KUP Pasal 3 and 7).
public enum TaxpayerKind {
    INDIVIDUAL,
    CORPORATE
}
