"""Works the whole returns of CT-BADAN-worked.yaml, apart from the program.

    python3 work-ct-badan.py > CT-BADAN-worked.yaml
"""
from companies import (B, M, abroad, amending, foreign, instalments, left_open, loss_rows, losses, payment,
                       settles, slips, status, tariff, thousands, write)

SHARED = """\
# Worked by work-ct-badan.py, apart from the program. Every company answers this unless its case says otherwise.
form: CT-BADAN
answers:
  identity.npwp: "0013000013012000"
  identity.name: "PT Contoh Sejahtera"
  company.kind: PT
  company.business: "Perdagangan besar"
  identity.klu: "46100"
  company.audited: "TIDAK"
  company.bookMethod: AKRUAL
  "1a": "TIDAK"
  "2": "TIDAK"
  "3": "TIDAK"
  "5.gate": "TIDAK"
  "6.gate": "TIDAK"
  "8.gate": "TIDAK"
  "10.gate": "TIDAK"
  "16.gate": "TIDAK"
  instalment.special: "TIDAK"
  related.any: "TIDAK"
  "21c": "TIDAK"
  "21d": "TIDAK"
  "21e": "TIDAK"
  "21f": "TIDAK"
  "21g": "TIDAK"
  "21h": "TIDAK"
  "21i": "TIDAK"
  "21j": "TIDAK"
  signer.kind: WP
  signer.name: "Siti Rahmawati"
  signer.npwp: "3171010101900001"
tables:
  owners:
    - { name: "Siti Rahmawati", npwp: "3171010101900001", capital: 9000000000, percent: "100" }
  officers:
    - { name: "Siti Rahmawati", npwp: "3171010101900001", position: "Direktur" }
scenarios:"""

# Per sector, as L-1 lists them: an account of income, one that is taken off it (or None), one of
# cost, one of income outside the business, and the balance sheet's first and last.
SECTORS = {
    "1A": ("4002", "4011", "5311", "4599", "1101", "3102"),
    "1B": ("4003", "4012", "5050", "4511", "1101", "3102"),
    "1C": ("4002", "4013", "5001", "4503", "1200", "3200"),
    "1D": ("4021", "4013", "5317", "4501", "1101", "3102"),
    "1E": ("4027", None, "5354", "4600", "1105", "3102"),
    "1F": ("4091", None, "5205", "4512", "1203", "2181"),
    "1G": ("4041", None, "5101", "4600", "1203", "3102"),
    "1H": ("4101", "4013", "5399", "4511", "1101", "3102"),
    "1I": ("4121", None, "5346", "4502", "1105", "3102"),
    "1J": ("4001", "4013", "5399", "4511", "1101", "3102"),
    "1K": ("4081", None, "5205", "4511", "1159", "3102"),
    "1L": ("4063", None, "5327", "4026", "1103", "3102"),
}
cases = []


def case(name, year=2025, sector="1A", choice="a", income=0, back=0, cost=0, outside=0, not_object=0,
         under_final=0, up=0, down=0, income_up=0, income_down=0, invested=(), trained=(),
         research=(), reduced=(), lost=(), credits=(), earned=(), refunded=0, pph25=0, stp25=0,
         deferred=0, amends=None, gross=None, other=None, special=False, irregular=0, small=(),
         only_small=False, final=(), exempt=(), answers=None, tables=None, lines=None, findings=(),
         absent=(), ready=True, today=None, pay=True, given_back=False, asks_back=True):
    """up and down adjust the cost, income_up and income_down the income."""
    main, less, costs, beside, asset, capital = SECTORS[sector]
    commercial = income - back - cost + outside
    fiscal = commercial - not_object - under_final + up - down + income_up - income_down
    worked = not only_small
    l4 = fiscal if worked else 0
    l5, l6 = sum(i[1] for i in invested), sum(t[1] for t in trained)
    l7 = l4 - l5 - l6
    used, following, expired = losses(year, lost, l7)
    left = sum(r[0] - (r[1] if len(r) > 1 else 0) for r in research)
    l10 = min(left, max(0, l7 - used) * 40 // 100)
    l9 = thousands(l7 - used - l10)
    turnover = income - back + outside if gross is None else gross
    covered, rest, half, full = tariff(year, choice if worked else "a", l9, turnover, other or "0")
    l12 = half + full
    l3a, said_abroad = abroad(earned, l9, l12)
    l13 = l3a + (sum(c[2] for c in credits) - refunded if worked else 0)
    l16 = min(sum(r[1] for r in reduced), l12)
    l17a = l12 - l13 - pph25 - stp25 - l16
    l17c = l17a - deferred
    l18b = l17c - amends if amends is not None else 0
    balance = settles(l17c, amends, given_back)
    next_year = instalments(year, choice, other or "0", turnover, l7, following, irregular, l13, special,
                            answers)
    five = sum(m[2] * 5 // 1000 for m in small)
    got = {
        "L-1.commercial": commercial, "L-1.notObject": not_object, "L-1.underFinal": under_final,
        "L-1.adjustments": up - down + income_up - income_down, "L-1.fiscal": fiscal,
        "L-1.assets": 9 * B, "L-1.funding": 9 * B, "L-1.offBalance": 0, "4": l4, "5": l5, "6": l6,
        "7": l7, "8": used, "9": l9, "10": l10, "31E.turnover": turnover, "31E.covered": covered,
        "31E.uncovered": rest, "12": l12, "L-3.A": l3a, "13": l13, "14": pph25, "15": stp25, "16": l16,
        "17a": l17a, "17b": deferred, "17c": l17c, "18a": amends or 0, "18b": l18b, "balance": balance,
        "losses.next": following, "losses.expired": expired, "status": status(balance),
        "payment.stillToPay": 0 if pay else max(0, balance)}
    if worked:
        got.update({f"L-6.{i}": amount for i, amount in enumerate(next_year, 1)})
    if small:
        paid = sum(m[3] for m in small)
        got.update({"L-5.turnover": sum(m[2] for m in small), "L-5.tax": five, "L-5.paid": paid,
                    "L-5.difference": five - paid})
    got.update(lines or {})
    got = {k: v for k, v in got.items() if v is not None}

    typed = {"company.sector": sector}
    if worked:
        typed["tariff"] = choice
    typed.update({k: v for k, v in {
        "credits.refunded24": refunded, "credits.pph25": pph25, "credits.stp25": stp25,
        "17b.deferred": deferred, "instalment.irregular": irregular}.items() if v})
    for gate, rows in (("5.gate", invested), ("6.gate", trained), ("8.gate", lost), ("10.gate", research),
                       ("16.gate", reduced), ("1a", small), ("2", final), ("3", exempt)):
        if rows:
            typed[gate] = True
    if small:
        typed["1b"] = only_small
    if gross is not None:
        typed["tariff.grossTurnover"] = gross
    if other:
        typed["tariff.otherRate"] = other
    if special:
        typed["instalment.special"] = True
    typed.update(amending(amends, given_back))
    if worked and not credits:
        typed["credits.none"] = True
    if balance < 0 and asks_back:
        typed.update({"result.overpaidRequest": "1", "refund.bank": "Bank Contoh",
                      "refund.account": "0123456789", "refund.owner": "PT Contoh Sejahtera"})
    typed.update(answers or {})
    typed = {k: v for k, v in typed.items() if v is not None}

    def account(code, commercial, **more):
        return {"code": code, "commercial": commercial, **{k: v for k, v in more.items() if v}}

    profit = [account(main, income, notObject=not_object, underFinal=under_final, up=income_up,
                      down=income_down, reasons="FNE-01" if income_up or income_down else ""),
              account(costs, cost, up=up, down=down,
                      reasons="FPO-12" if up else "FNE-04" if down else "")]
    if back:
        profit.append(account(less, back))
    if outside:
        profit.append(account(beside, outside))
    rows = {"l1.profit": profit,
            "l1.balance": [{"code": asset, "amount": 9 * B}, {"code": capital, "amount": 9 * B}]}
    if invested:
        rows["l13a"] = [{"decision": "KEP-1/2025", "investment": i, "year": 1, "reduction": r}
                        for i, r in invested]
    if trained:
        rows["l13b.training"] = [{"activity": "Praktik kerja", "cost": c, "deduction": d}
                                 for c, d in trained]
    if research:
        rows["l13b.research"] = [{"decision": "B-1/2025", "activity": "Penelitian", "cost": r[0],
                                  "deduction": r[0], "used": r[1] if len(r) > 1 else 0}
                                 for r in research]
    if reduced:
        rows["l13c"] = [{"kind": kind, "decision": "KEP-2/2025", "reduction": r} for kind, r in reduced]
    if lost:
        rows["losses"] = loss_rows(lost)
    if credits:
        rows["credits"] = slips(credits, year)
    if earned:
        rows["foreign"] = foreign(earned)
    if small:
        rows["smallTurnover"] = [dict(zip(("place", "month", "turnover", "selfPaid"), m)) for m in small]
        written = {(m[0], m[1]) for m in small}
        for place in dict.fromkeys(m[0] for m in small):
            rows["smallTurnover"] += [{"place": place, "month": f"{each:02}", "turnover": 0}
                                      for each in range(1, 13) if (place, f"{each:02}") not in written]
    if final:
        rows["finalIncome"] = [dict(zip(("type", "base", "tax"), f)) for f in final]
    if exempt:
        rows["exemptIncome"] = [dict(zip(("type", "gross"), e)) for e in exempt]
    if balance > 0 and pay:
        rows["payments"] = payment(balance, today or f"{year + 1}-03-18")
    rows.update(tables or {})
    said = [f"L-1: {income} - {back} - {cost} + {outside} = {commercial}; - {not_object} - {under_final}"
            f" + {up + income_up} - {down + income_down} = {fiscal}",
            f"{l4} - {l5} - {l6} - {used} - {l10} -> {l9}; of a turnover of {turnover} covered {covered}:"
            f" {half} + {full} = {l12}",
            f"{l12} - {l13}{' (' + said_abroad + ')' if earned else ''} - {pph25} - {stp25} - {l16} = {l17a};"
            f" - {deferred} = {l17c}{left_open(l17c, amends, given_back)}"]
    made = dict(name=name, year=year, worked=said, answers=typed, tables=rows, lines=got, ready=ready,
                findings=list(findings), absent=list(absent))
    if today:
        made["today"] = today
    cases.append(made)


# Every sector's own chart, with adjustments on income and on cost
for i, sector in enumerate(SECTORS):
    back = (i + 1) * 10 * M if SECTORS[sector][1] else 0
    case(f"Sector {sector}", 2025 + i % 2, sector, "a", income=70 * B + i, back=back, cost=61 * B,
         outside=500 * M, not_object=300 * M, under_final=200 * M, up=(i + 1) * 17 * M,
         income_down=(i + 1) * 3 * M, absent=["finding.l1.account", "finding.l1.split"])
    case(f"Sector {sector} with a loss and a cost that counts more", 2026 - i % 2, sector, "c",
         income=4 * B, back=back, cost=4_100 * M, down=(i + 1) * 9 * M)

# Rates and the facility
for year in (2025, 2026):
    case("General rate above 50 billion", year, income=60 * B, cost=57_123_456_789)
    case("Listed company", year, choice="b", income=200 * B, cost=190 * B + 1,
         findings=["finding.tariff.listed@tariff"])
    case("Turnover below 4,8 billion", year, choice="c", income=4_799_999_999, cost=4 * B)
    case("Turnover between", year, choice="c", income=12_345_678_901, cost=11 * B)
    case("Another rate", year, choice="d", other="7,5", income=60 * B, cost=59 * B)
for turnover in (48 * B // 10, 48 * B // 10 + 1, 50 * B):
    case(f"Facility at a turnover of {turnover}", choice="c", income=turnover, cost=turnover - B)
case("Facility chosen one rupiah above 50 billion", choice="c", income=50 * B + 1, cost=49 * B,
     findings=["finding.tariff.tooLarge@tariff"])
case("Goods returned lower the turnover below 4,8 billion", choice="c", income=5 * B, back=200 * M, cost=4 * B)
case("Gross turnover typed", choice="c", income=3 * B, cost=2 * B, gross=9 * B)
case("A rate that is no rate", choice="d", other="22", income=60 * B, cost=60 * B, ready=False, pay=False,
     answers={"tariff.otherRate": "22%"},
     findings=["finding.percent.shape@tariff.otherRate"],
     lines={"12": "missing", "31E.covered": 0, "13": "missing", "L-3.A": "missing", "16": "missing",
            "17a": "missing", "17b": "missing", "17c": "missing", "18b": "missing", "balance": "missing",
            "status": "missing", "payment.stillToPay": "missing", "L-6.4": "missing",
            "L-6.5": "missing", "L-6.6": "missing", "L-6.7": "missing"})

# Part C: what stands apart
month = lambda m, turnover, paid: ("Kantor pusat", m, turnover, paid)
case("Only turnover under 0,5 %", choice="a", income=1_300 * M, under_final=1_300 * M, cost=0, only_small=True,
     small=[month("01", 700 * M, 3_500_000), month("02", 600 * M, 3 * M)])
for kind, said in (("PT", "term"), ("CV", "term"), ("PT-PERORANGAN", "term"), ("YAYASAN", "kind")):
    case(f"Only turnover under 0,5 %: a {kind}", only_small=True, income=2 * B, under_final=2 * B,
         small=[month("03", 2 * B, 10 * M)], answers={"company.kind": kind},
         findings=[f"finding.small.{said}@1a"])
case("Only turnover under 0,5 %: a month paid short", only_small=True, income=2 * B, under_final=2 * B,
     small=[month("03", 1 * B, 5 * M), month("11", 1 * B, 4 * M)],
     findings=["finding.small.unpaid@smallTurnover"])
case("Each month's 0,5 % is cut by itself", only_small=True, income=598, under_final=598,
     small=[month("01", 199, 0), month("02", 399, 0)])
case("Turnover under 0,5 % beside ordinary income", choice="c", income=3 * B, under_final=1 * B, cost=2_500 * M,
     up=800 * M, small=[month("06", 1 * B, 5 * M)])
case("Turnover under 0,5 % above its ceiling", choice="c", only_small=True, income=5 * B, under_final=5 * B,
     small=[month("12", 5 * B, 25 * M)], findings=["finding.small.ceiling@smallTurnover"])
case("Income under final tax", choice="a", income=60 * B, cost=55 * B, under_final=2 * B,
     final=[("28-403-02", 2 * B, 200 * M)], lines={"finalIncome.base": 2 * B, "finalIncome.tax": 200 * M})
case("Dividends that are no object", choice="a", income=60 * B, cost=55 * B, not_object=1 * B,
     exempt=[("303", 1 * B)], lines={"exemptIncome.gross": 1 * B})

# Facilities
case("Investment facility", income=80 * B, cost=70 * B, invested=[(20 * B, 1_200 * M)],
     findings=["finding.ceiling.investment.usual@l13a.reduction"])
case("Training counts twice", income=80 * B, cost=70 * B, trained=[(300 * M, 300 * M), (50 * M, 50 * M)])
case("Research: all of it fits", income=80 * B, cost=70 * B, research=[(1 * B,)])
case("Research: forty in a hundred of the income at most", income=60 * B, cost=58 * B, research=[(3 * B, 500 * M)],
     lines={"L-13B.left": 2_500 * M, "L-13B.next": 1_700 * M}, findings=["finding.capped.research@l13b.research"])
case("Research after losses", income=60 * B, cost=58 * B, lost=[(2024, 1 * B, 0)], research=[(1 * B,)],
     lines={"L-13B.next": 600 * M})
case("Research in a year of loss", income=60 * B, cost=61 * B, research=[(1 * B,)], lines={"L-13B.next": 1 * B})
case("A reduction of the tax", income=60 * B, cost=58 * B, reduced=[("601", 100 * M)],
     absent=["finding.capped.reduction"])
case("A reduction above the tax", income=60 * B, cost=59_900 * M, reduced=[("601", 100 * M)],
     findings=["finding.capped.reduction@l13c.reduction"])

# Losses
case("The oldest loss first", choice="c", income=3 * B, cost=2_400 * M, lost=[(2022, 500 * M, 0), (2021, 300 * M, 100 * M)])
case("Lost with this year", choice="c", income=3 * B, cost=2_900 * M, lost=[(2020, 700 * M, 0)])
case("Too old", year=2026, choice="c", income=3 * B, cost=2_900 * M, lost=[(2020, 700 * M, 0)], ready=False,
     findings=["finding.loss.old@losses.year"])
case("A loss behind a closed gate is not used", choice="c", income=3 * B, cost=2 * B,
     tables={"losses": loss_rows([(2024, 500 * M, 0)])})

# Credits and the balance
case("Withheld, instalments and the letter", choice="c", income=4 * B, cost=3 * B, pph25=30 * M, stp25=4 * M,
     credits=[("ARTICLE22", 1 * B, 15 * M), ("ARTICLE23", 300 * M, 6 * M)])
case("Withheld more than due", choice="c", income=4 * B, cost=3_900 * M, credits=[("ARTICLE22", 3 * B, 45 * M)])
slip, other = slips([("ARTICLE23", 100 * M, 2 * M), ("ARTICLE23", 100 * M, 2 * M)], 2025)
case("The same slip twice, written otherwise", choice="c", income=4 * B, cost=3 * B, ready=False,
     credits=[("ARTICLE23", 100 * M, 2 * M), ("ARTICLE23", 100 * M, 2 * M)],
     tables={"credits": [{**slip, "number": "BP-1a"}, {**other, "number": " bp-1A "}]},
     findings=["finding.credit.twice@credits.number"])
case("A slip of ten years ago", choice="c", income=4 * B, cost=3 * B, credits=[("ARTICLE23", 100 * M, 2 * M)],
     tables={"credits": [{**slip, "date": "2015-06-30"}]}, findings=["finding.credit.bookYear@credits.date"])
case("Paid to the rupiah", choice="c", income=4 * B, cost=3 * B, pph25=110 * M)
case("Abroad: two countries, one above its limit", income=80 * B, cost=76 * B,
     earned=[("Jepang", 1 * B, 300 * M), ("Singapura", 500 * M, 50 * M)])
case("Abroad: one country spelt in two ways", choice="a", income=80 * B, cost=76 * B,
     earned=[("SG", 1 * B, 300 * M), ("Sg ", 500 * M, 50 * M)])
case("Abroad: given back", income=80 * B, cost=76 * B, earned=[("Jepang", 1 * B, 100 * M)], refunded=20 * M)
case("A part may be paid later", income=80 * B, cost=76 * B, deferred=500 * M,
     findings=["finding.deferred.decision@17b.deferred"])
case("A part may be paid later, by a decision that is attached", income=80 * B, cost=76 * B, deferred=500 * M,
     tables={"files": [{"name": "sk.pdf", "purpose": "DECISION", "sha256": "0" * 64}]},
     absent=["finding.deferred.decision"])
case("Borne by the government", choice="c", income=4 * B, cost=3 * B, credits=[("BORNEBYGOVERNMENT", 1 * B, 20 * M)],
     absent=["finding.credit.borne", "finding.borne.whole"])
# The tax is 11 % of a billion: 110 million, or nothing
case("Borne by the government: nothing but that was overpaid", choice="c", income=4 * B, cost=3 * B,
     credits=[("BORNEBYGOVERNMENT", 3 * B, 150 * M)], asks_back=False,
     findings=["finding.borne.whole@credits"], absent=["finding.credit.borne", "finding.required"])
case("Borne by the government: nothing but that, and asked back", choice="c", income=4 * B, cost=3 * B,
     credits=[("BORNEBYGOVERNMENTFOREIGNAID", 3 * B, 150 * M)], ready=False,
     findings=["finding.borne.whole@credits", "finding.overpaid.borne@result.overpaidRequest"])
case("Borne by the government: overpaid by what was paid too", choice="c", income=4 * B, cost=3 * B, pph25=50 * M,
     credits=[("BORNEBYGOVERNMENT", 2 * B, 100 * M)], findings=["finding.credit.borne@credits"],
     absent=["finding.borne.whole"])
case("Instalments of more than the tax", choice="c", income=4 * B, cost=3 * B, pph25=111 * M,
     findings=["finding.instalments.aboveTax@credits.pph25"])
case("Later or by parts more than is due", income=80 * B, cost=76 * B, deferred=881 * M, ready=False,
     pay=False, answers={"result.overpaidRequest": None, "refund.bank": None, "refund.account": None,
                         "refund.owner": None},
     findings=["finding.deferred.more@17b.deferred"])

# Amendments
case("Amended upwards", choice="c", income=4 * B, cost=3 * B, pph25=10 * M, amends=80 * M)
case("Amended downwards", choice="c", income=4 * B, cost=3 * B, pph25=10 * M, amends=130 * M)
case("Amended without a difference", choice="c", income=4 * B, cost=3 * B, pph25=10 * M, amends=100 * M)
case("Amended from overpaid, never refunded", choice="c", income=4 * B, cost=3 * B, pph25=10 * M, amends=-30 * M)
case("Amended from overpaid and refunded", choice="c", income=4 * B, cost=3 * B, pph25=10 * M, amends=-30 * M,
     given_back=True)
case("Overpaid less than before, never refunded", choice="c", income=4 * B, cost=3 * B, pph25=150 * M,
     amends=-90 * M)
case("Overpaid less than was refunded", choice="c", income=4 * B, cost=3 * B, pph25=150 * M, amends=-90 * M,
     given_back=True)
case("Overpaid more than was refunded", choice="c", income=4 * B, cost=3 * B, pph25=150 * M, amends=-15 * M,
     given_back=True)

# Instalments of next year
case("Instalments without what does not come again", income=80 * B, outside=2 * B, cost=75 * B, irregular=2 * B)
case("A bank reckons from its reports", sector="1E", income=80 * B, cost=70 * B, special=True)
case("Instalments with a loss that still waits", choice="c", income=4 * B, cost=3_500 * M, lost=[(2024, 900 * M, 0)])

# Book years
case("Book year October 2024 to September 2025", choice="c", income=20 * B, cost=18 * B, today="2026-01-30",
     answers={"identity.bookYearStart": "2024-10-01", "identity.bookYearEnd": "2025-09-30"},
     absent=["finding.bookYear.taxYear", "finding.late", "finding.payment.late"])
case("Book year July 2024 to June 2025 belongs to 2024", choice="c", income=20 * B, cost=18 * B, ready=False,
     answers={"identity.bookYearStart": "2024-07-01", "identity.bookYearEnd": "2025-06-30"},
     findings=["finding.bookYear.taxYear@identity.bookYearStart"])
case("A first year of July to December 2025", income=60 * B, cost=60 * B - 165 * M, today="2026-04-30",
     answers={"identity.bookYearStart": "2025-07-01", "identity.bookYearEnd": "2025-12-31"},
     lines={"L-6.6": 36_300_000, "period.months": 6, "L-6.7": 6_050_000})
case("Book year July 2025 to June 2026", choice="c", income=20 * B, cost=18 * B, today="2026-10-30",
     answers={"identity.bookYearStart": "2025-07-01", "identity.bookYearEnd": "2026-06-30"},
     absent=["finding.bookYear.taxYear", "finding.late"])

# A permanent establishment (L-12)
but = {"company.kind": "BUT", "company.headOfficeCountry": "Belanda"}
case("Permanent establishment: tax on branch profit", income=10 * B, cost=8 * B, answers=but,
     lines={"6A.profit": 2 * B * 78 // 100, "6A.tax": 2 * B * 78 // 100 // 5})
case("Permanent establishment by a treaty", income=10 * B, cost=8 * B, answers={**but, "branch.treatyRate": "7,5"},
     lines={"6A.tax": 2 * B * 78 // 100 * 75 // 1000})

# Attachments
asset = {"group": "2", "name": "Mesin", "year": 2023, "cost": 800 * M, "method": "GL",
         "commercial": 160 * M, "fiscal": 100 * M}
case("L-9: depreciation", income=60 * B, cost=57 * B, up=60 * M, answers={"21e": True},
     tables={"depreciation": [asset]}, lines={"depreciation.difference": 60 * M, "depreciation.fiscal": 100 * M})
# 250 of 1,000 of debt stand above four times the equity of 187.5
case("L-11B: more debt than four times the equity", income=60 * B, cost=57 * B,
     answers={"l11b.debt": 1 * B, "l11b.equity": 187_500_000, "l11b.interest": 80 * M, "l11b.ebitda": 200 * M},
     lines={"L-11B.overDebt": 20 * M, "L-11B.overEbitda": 30 * M}, findings=["finding.l1.interest@l1.profit"])
case("L-11B: the interest that is too much is adjusted", income=60 * B, cost=57 * B, up=20 * M,
     answers={"l11b.debt": 1 * B, "l11b.equity": 187_500_000, "l11b.interest": 80 * M, "l11b.ebitda": 200 * M},
     lines={"L-11B.overDebt": 20 * M}, absent=["finding.l1.interest"])
case("L-14: a surplus that waited too long", income=4 * B, cost=4 * B, choice="a", year=2026,
     answers={"company.kind": "YAYASAN", "21h": True},
     tables={"l14": [{"year": 2021, "surplus": 300 * M, "used": 100 * M}, {"year": 2022, "surplus": 50 * M}]},
     lines={"L-14.left": 250 * M, "L-14.overdue": 200 * M}, findings=["finding.l1.surplus@l1.profit"],
     absent=["finding.surplus.kind"])
case("The balance sheet is off by a rupiah", choice="c", income=4 * B, cost=3 * B, ready=False,
     tables={"l1.balance": [{"code": "1101", "amount": 5 * B}, {"code": "3102", "amount": 5 * B - 1}]},
     lines={"L-1.assets": 5 * B, "L-1.funding": 5 * B - 1, "L-1.offBalance": 1},
     findings=["finding.balance.over@l1.balance"])
case("Assets fall short of liabilities and equity", choice="c", income=4 * B, cost=3 * B, ready=False,
     tables={"l1.balance": [{"code": "1101", "amount": 4 * B}, {"code": "2102", "amount": 2 * B},
                            {"code": "3102", "amount": 3 * B}]},
     lines={"L-1.assets": 4 * B, "L-1.funding": 5 * B, "L-1.offBalance": -B},
     findings=["finding.balance.under@l1.balance"])
case("Allowances are taken off the assets", choice="c", income=4 * B, cost=3 * B,
     tables={"l1.balance": [{"code": "1101", "amount": 5 * B}, {"code": "1131", "amount": 1 * B},
                            {"code": "3102", "amount": 4 * B}]},
     lines={"L-1.assets": 4 * B, "L-1.funding": 4 * B}, absent=["finding.balance.over", "finding.balance.under"])
case("No books at all", choice="c", ready=False, tables={"l1.profit": [], "l1.balance": []},
     findings=["finding.l1.none@l1.profit", "finding.l1.none@l1.balance"],
     lines={line: "missing" for line in
            ("L-1.assets L-1.funding L-1.offBalance L-1.commercial L-1.notObject L-1.underFinal L-1.adjustments L-1.fiscal"
             " 4 7 8 9 10 31E.turnover 31E.covered 31E.uncovered 12 L-3.A 13 16 17a 17b 17c 18b balance"
             " losses.next losses.expired status payment.stillToPay"
             " L-6.1 L-6.2 L-6.3 L-6.4 L-6.5 L-6.6 L-6.7").split()})
row = lambda code, amount, **more: {"code": code, "commercial": amount, **more}
case("Accounts without an amount", choice="c", ready=False, tables={"l1.profit": [{"code": "4002"}, {"code": "5311"}], "l1.balance": [{"code": "1101"}, {"code": "3102"}]},
     lines={line: "missing" for line in
            ("L-1.assets L-1.funding L-1.offBalance L-1.commercial L-1.notObject L-1.underFinal L-1.adjustments L-1.fiscal"
             " 4 7 8 9 10 31E.turnover 31E.covered 31E.uncovered 12 L-3.A 13 16 17a 17b 17c 18b balance"
             " losses.next losses.expired status payment.stillToPay"
             " L-6.1 L-6.2 L-6.3 L-6.4 L-6.5 L-6.6 L-6.7").split()})
row = lambda code, amount, **more: {"code": code, "commercial": amount, **more}
case("An account of another sector", choice="c", sector="1D", income=4 * B, cost=3 * B, ready=False,
     tables={"l1.profit": [row("4021", 4 * B), row("5317", 3 * B), row("5001", 1 * B)]},
     findings=["finding.l1.account@l1.profit.code"])
case("The same account twice", choice="c", income=4 * B, cost=3 * B, ready=False,
     tables={"l1.profit": [row("4002", 1 * B), row("4002", 3 * B), row("5311", 3 * B)]},
     findings=["finding.l1.twice@l1.profit.code"])
case("An adjustment without a reason", choice="c", income=4 * B, cost=3 * B, up=10 * M, ready=False,
     tables={"l1.profit": [row("4002", 4 * B), row("5311", 3 * B, up=10 * M)]},
     findings=["finding.l1.reason@l1.profit.reasons"])
case("A reason that does not exist", choice="c", income=4 * B, cost=3 * B, up=10 * M, ready=False,
     tables={"l1.profit": [row("4002", 4 * B), row("5311", 3 * B, up=10 * M, reasons="FPO-03")]},
     findings=["finding.l1.reasonUnknown@l1.profit.reasons"])
case("Column 4 on a cost", choice="c", income=4 * B, cost=3 * B, ready=False,
     tables={"l1.profit": [row("4002", 4 * B), row("5311", 3 * B, notObject=10 * M)]},
     findings=["finding.l1.split@l1.profit.notObject"],
     lines={"L-1.notObject": None, "L-1.adjustments": None})
case("Codes that are in no list", income=60 * B, cost=57 * B, ready=False, reduced=[("TAX-HOLIDAY", M)],
     final=[("9", M, M)], exempt=[("9", M)], small=[month("13", M, 0)],
     answers={"21e": True}, tables={"depreciation": [{**asset, "group": "9", "method": "XX"}]},
     findings=[f"finding.status.unknown@{at}" for at in (
         "l13c.kind", "finalIncome.type", "exemptIncome.type", "smallTurnover.month",
         "depreciation.group", "depreciation.method")])
case("Nothing paid yet", choice="c", income=4 * B, cost=3 * B, ready=False, pay=False,
     findings=["finding.payment.missing@payments"])

print(SHARED)
print("\n".join(write(each) for each in cases))
