"""Works the rows of 1770S-worked.csv, apart from the program: figures typed in from the law, tax by
the quick-deduction table (rate x taxable less a fixed amount), shares with exact fractions.

    python3 work-1770S.py > 1770S-worked.csv
"""
import csv
import sys
from fractions import Fraction

# UU PPh Pasal 17: upper end of the band, percent, quick deduction
OLD = [(50, 5, 0), (250, 15, 5), (500, 25, 30), (None, 30, 55)]
NEW = [(60, 5, 0), (250, 15, 6), (500, 25, 31), (5000, 30, 56), (None, 35, 306)]
# PMK 101/PMK.010/2016
PTKP = {
    "TK/0": 54_000_000, "TK/1": 58_500_000, "TK/2": 63_000_000, "TK/3": 67_500_000,
    "K/0": 58_500_000, "K/1": 63_000_000, "K/2": 67_500_000, "K/3": 72_000_000,
    "K/I/0": 112_500_000, "K/I/1": 117_000_000, "K/I/2": 121_500_000, "K/I/3": 126_000_000,
}
M = 1_000_000
LINES = "4 5 6 7 8 9 10 11 12 13a 13b 14a 14b 15 16a 16b 18 status".split()


def tax(year, taxable):
    for end, percent, less in OLD if year < 2022 else NEW:
        if end is None or taxable <= end * M:
            return taxable * percent // 100 - less * M


def half_up(share):
    return (2 * share.numerator + share.denominator) // (2 * share.denominator)


def work(year, status, ptkp, nets, other=0, foreign=0, zakat=0, credits=(), pph25=0, stp25=0,
         refunded=0, filer="", spouse=0):
    net = sum(nets) + other + foreign
    after = net - zakat
    if status in ("PH", "MT"):
        together = after + spouse
        base = max(0, together - PTKP["K/I/" + ptkp[-1]]) // 1000 * 1000
        whole = tax(year, base)
        husband, wife = (after, spouse) if filer == "SUAMI" else (spouse, after)
        his = half_up(Fraction(whole * husband, husband + wife))
        due, allowance, taxable = (his if filer == "SUAMI" else whole - his), 0, 0
        said = f"{after}+{spouse}-{PTKP['K/I/' + ptkp[-1]]} -> {base}; tax {whole}; his half-up {his}"
    else:
        allowance = PTKP[ptkp]
        taxable = max(0, after - allowance) // 1000 * 1000
        due = tax(year, taxable)
        said = f"{after}-{allowance} -> {taxable}; tax {due}"
    total, withheld = due + refunded, sum(credits)
    rest, paid = total - withheld, pph25 + stp25
    end = rest - paid
    return said, [net, zakat, after, allowance, taxable, due, refunded, total, withheld,
                  max(0, rest), max(0, -rest), pph25, stp25, paid, max(0, end), max(0, -end),
                  max(0, rest) // 12, "NIHIL" if end == 0 else "KURANG_BAYAR" if end > 0 else "LEBIH_BAYAR"]


rows = []


def row(name, year, status, ptkp, nets, **more):
    said, lines = work(year, status, ptkp, nets, **more)
    plain = lambda name: more.get(name, 0) or ""
    rows.append([
        name, "1770S", year, said, status, more.get("filer", ""), ptkp, "+".join(map(str, nets)),
        plain("other"), plain("foreign"), plain("zakat"),
        more["spouse"] if "spouse" in more else "", "+".join(map(str, more.get("credits", ()))),
        plain("pph25"), plain("stp25"), plain("refunded"),
        "" if more.get("credits") else "YA", *lines])


# Each year's bands from both sides of every edge: unmarried, nothing withheld.
for year in range(2019, 2025):
    for edge in (50, 250, 500) if year < 2022 else (60, 250, 500, 5000):
        for step in (0, 1999):
            row(f"Band edge {edge} million {'plus 1.999' if step else 'exactly'}", year, "KK", "TK/0",
                [54 * M + edge * M + step])
# Every status at one income, before and after the bands changed: exactly what is due withheld.
for year in (2020, 2023):
    for status in PTKP:
        own = "HB" if status == "TK/2" else "KK"
        nets = [200_123_456] if not status.startswith("K/I") else [150 * M, 75_654_321]
        due = work(year, own, status, nets)[1][5]
        row(f"Status {status}, withheld exactly", year, own, status, nets, credits=[due])
# The floor to a thousand, and the allowance itself.
for year, status in ((2019, "TK/0"), (2021, "K/2"), (2024, "K/I/3")):
    for above in (-1, 0, 999, 1000, 1999):
        row(f"Allowance {above:+d}", year, "KK", status, [PTKP[status] + above])
# Zakat, other income and income abroad, with one rupiah of odds and ends.
for year in (2019, 2021, 2022, 2024):
    row("Zakat and other income", year, "KK", "K/1", [180 * M], other=12_345_679, zakat=4_500_001,
        credits=[9 * M, 1_851_852])
    row("Zakat takes all above the allowance", year, "KK", "TK/1", [60 * M], zakat=1_500_000,
        credits=[75_000])
    row("Income abroad, tax credited", year, "KK", "K/0", [240 * M], foreign=75_000_001,
        credits=[22 * M, 7_500_000])
    row("Credit abroad refunded later", year, "KK", "TK/0", [130 * M], foreign=20 * M,
        credits=[5_400_000, 2 * M], refunded=333_333)
# Several employers; one who withheld nothing; overpaid by instalments and by a tax bill.
for year in (2019, 2020, 2021, 2022, 2023, 2024):
    row("Two employers, both took the allowance", year, "KK", "K/2", [110_500_500, 95_250_250],
        credits=[2_150_025, 1_387_512])
    row("Four employers, one withheld nothing", year, "KK", "TK/3",
        [70 * M, 70 * M, 70 * M, 55_555_555], credits=[125_000, 125_000, 125_000, 0])
    row("Overpaid by instalments and a tax bill", year, "KK", "K/3", [150 * M], credits=[4 * M],
        pph25=6_000_000, stp25=250_000)
    row("Paid exactly by instalments", year, "KK", "TK/0", [104 * M], credits=[1 * M],
        pph25=tax(year, 50 * M) - 1 * M)
    row("Withheld too much, and instalments on top", year, "KK", "K/0", [90 * M],
        credits=[2 * M], pph25=100_000)
# Two returns of one couple; sevenths and thirteenths leave a rupiah to someone.
for year in (2019, 2021, 2022, 2024):
    for status, his, hers, n in (("PH", 70 * M, 300 * M, 0), ("MT", 250 * M, 110 * M, 1),
                                 ("MT", 123_456_789, 98_765_432, 3), ("PH", 60 * M, 52 * M, 2)):
        for filer, own, spouse in (("SUAMI", his, hers), ("ISTRI", hers, his)):
            row(f"{status}, {his} and {hers}, {filer.lower()}", year, status, f"K/I/{n}", [own],
                filer=filer, spouse=spouse, credits=[3_333_333])

out = csv.writer(sys.stdout, lineterminator="\n")
print("# Worked by work-1770S.py, apart from the program.")
out.writerow("scenario form year note identity.spousalStatus phmt.filer identity.ptkpStatus "
             "employers.net otherIncome.amount income.foreignNet income.zakat phmt.spouseNet "
             "credits.amount credits.pph25 credits.stp25 credits.refunded24 credits.none".split()
             + ["=" + line for line in LINES])
out.writerows(rows)
print(len(rows), file=sys.stderr)
