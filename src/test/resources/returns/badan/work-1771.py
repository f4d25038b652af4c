"""Works the whole returns of 1771-worked.yaml, apart from the program.

    python3 work-1771.py > 1771-worked.yaml
"""
from companies import (B, M, abroad, amending, foreign, instalments, left_open, loss_rows, losses, months,
                       payment, settles, slips, status, tariff, thousands, write)

SHARED = """\
# Worked by work-1771.py, apart from the program. Every company answers this unless its case says otherwise.
form: "1771"
answers:
  identity.npwp: "0013000013012000"
  identity.name: "PT Contoh Sejahtera"
  company.kind: PT
  company.business: "Perdagangan besar"
  identity.klu: "46100"
  company.audited: "TIDAK"
  transcript.kind: 8A-2
  related.any: "TIDAK"
  signer.kind: WP
  signer.name: "Siti Rahmawati"
  signer.npwp: "3171010101900001"
tables:
  owners:
    - { name: "Siti Rahmawati", npwp: "3171010101900001", capital: 600000000, percent: "60" }
    - { name: "Budi Santoso", npwp: "3171010202800003", capital: 400000000, percent: "40" }
  officers:
    - { name: "Siti Rahmawati", npwp: "3171010101900001", position: "Direktur" }
  transcript.assets:
    - { name: "Kas", amount: 1000000000 }
    - { name: "Piutang", amount: 500000000 }
  transcript.funding:
    - { name: "Utang", amount: 400000000 }
    - { name: "Modal", amount: 1100000000 }
scenarios:"""

cases = []


def case(name, year, choice="c", turnover=0, costs=(), outside=0, apart=0, pos=None, neg=None,
         final=(), exempt=(), facility=(), earned=(), lost=(), credits=(), refunded=0, borne=0,
         pph25=0, stp25=0, gross=None, irregular=0, own_credits=None, special=False, ready=True,
         answers=None, tables=None, findings=(), absent=(), today=None, lines=None, pay=True,
         amends=None, given_back=False):
    """costs: (row of 1771-II, cost of sales, of business, outside).
    amends: balance of the return that is replaced; given_back: whether what that overpaid was."""
    pos, neg = pos or {}, neg or {}
    side = lambda at: sum(-c[at] if c[0] == 13 else c[at] for c in costs)
    sales, business, other = side(1), side(2), side(3)
    l1d, l1g = turnover - sales - business, outside - other
    l1h = l1d + l1g
    l2 = sum(e[1] for e in earned)
    l3 = l1h + l2
    l5m, l6e, l7b = sum(pos.values()), sum(neg.values()), sum(f[1] for f in facility)
    net = l3 - apart + l5m - l6e - l7b
    used, following, expired = losses(year, lost, net)
    pkp = thousands(net - used)
    all_gross = turnover + outside + sum(e[3] if len(e) > 3 else e[1] for e in earned)
    if gross is not None:
        all_gross = gross
    covered, rest, half, full = tariff(year, choice, pkp, all_gross)
    tax = half + full
    from_abroad, said_abroad = abroad(earned, pkp, tax)
    here = sum(c[2] for c in credits)
    l6 = tax + refunded
    l8c = here + from_abroad
    l9 = l6 - borne - l8c
    l11 = l9 - pph25 - stp25
    owed = max(0, settles(l11, amends, given_back))
    next_year = instalments(year, choice, "0", all_gross, net, following, irregular,
                            l8c if own_credits is None else own_credits, special, answers)
    got = {
        "I.1b": sales, "I.1c": business, "I.1d": l1d, "I.1f": other, "I.1g": l1g, "I.1h": l1h,
        "I.2": l2, "I.3": l3, "I.5m": l5m, "I.6e": l6e, "I.7b": l7b, "I.8": net, "1": net, "2": used,
        "3": pkp, "31E.turnover": all_gross, "31E.covered": covered, "31E.uncovered": rest,
        "31E.coveredTax": half, "31E.uncoveredTax": full, "4": tax, "5": refunded, "6": l6,
        "7": borne, "8a": here, "8b": from_abroad, "8c": l8c, "9a": max(0, l9), "9b": max(0, -l9),
        "10a": pph25, "10b": stp25, "10c": pph25 + stp25, "11a": max(0, l11), "11b": max(0, -l11),
        "15a": sum(f[2] for f in final), "15b": sum(e[1] for e in exempt), "losses.next": following,
        "losses.expired": expired, "status": status(l11),
        "amendment.difference": 0 if amends is None else l11 - amends, "amendment.owed": owed,
        "payment.stillToPay": 0 if pay else owed,
        **{f"14{letter}": amount for letter, amount in zip("abcdefg", next_year)}}
    got.update(lines or {})
    typed = {"tariff": choice, "I.1a": turnover}
    plain = {"I.1e": outside, "I.4": apart, "credits.refunded24": refunded,
             "credits.borneByGovernment": borne, "credits.pph25": pph25, "credits.stp25": stp25,
             "instalment.irregular": irregular, **{f"I.5{k}": v for k, v in pos.items()},
             **{f"I.6{k}": v for k, v in neg.items()}}
    typed.update({k: v for k, v in plain.items() if v})
    if gross is not None:
        typed["tariff.grossTurnover"] = gross
    if own_credits is not None:
        typed["instalment.credits"] = own_credits
    if special:
        typed["instalment.special"] = True
    if not credits:
        typed["credits.none"] = True
    typed.update(amending(amends, given_back))
    if l11 < 0:
        typed["result.overpaidRequest"] = "a"
    typed.update(answers or {})
    typed = {k: v for k, v in typed.items() if v is not None}
    rows = {"costs": [{"kind": str(k), "sales": s, "business": b, "outside": o}
                      for k, s, b, o in costs]}
    if final:
        rows["finalIncome"] = [dict(zip(("type", "base", "tax"), (str(t), b, x))) for t, b, x in final]
    if exempt:
        rows["exemptIncome"] = [{"type": str(t), "gross": g} for t, g in exempt]
    if facility:
        rows["facility"] = [{"decision": "KEP-1/2018", "investment": i, "year": 1, "reduction": r}
                            for i, r in facility]
    if earned:
        rows["foreign"] = foreign(earned)
    if lost:
        rows["losses"] = loss_rows(lost)
    if credits:
        rows["credits"] = slips(credits, year)
    if owed and pay:
        rows["payments"] = payment(owed, today or f"{year + 1}-03-18")
    rows.update(tables or {})
    worked = [f"I: {turnover} - {sales} - {business} = {l1d}; {outside} - {other} = {l1g}; "
              f"+ {l2} abroad = {l3}; - {apart} + {l5m} - {l6e} - {l7b} = {net}",
              f"{net} - {used} -> {pkp}; of a turnover of {all_gross} covered {covered}: "
              f"{half} + {full} = {tax}",
              f"{l6} - {borne} - {here} - {from_abroad}{' (' + said_abroad + ')' if earned else ''}"
              f" - {pph25} - {stp25} = {l11}{left_open(l11, amends, given_back)}; next year {next_year[3]} - {next_year[4]} by {months(answers)}"]
    made = dict(name=name, year=year, worked=worked, answers=typed, tables=rows, lines=got,
                ready=ready, findings=list(findings), absent=list(absent))
    if today:
        made["today"] = today
    cases.append(made)


def books(turnover, net):
    """A turnover and costs of business that leave this net."""
    return dict(turnover=turnover, costs=[(1, (turnover - net) // 2, 0, 0),
                                          (2, 0, turnover - net - (turnover - net) // 2, 0)])


YEARS = range(2019, 2025)
for year in YEARS:
    case("General rate above 50 billion", year, "a", **books(60 * B, 3_456_789_999),
         absent=["finding.tariff.facility", "finding.tariff.listed"])
    case("Listed company", year, "b", **books(120 * B, 7_000_000_500), findings=["finding.tariff.listed@tariff"])
    case("Turnover below 4,8 billion: half the rate on all", year, "c", **books(3 * B, 417_333_777))
    case("Turnover between: half the rate on a part", year, "c", **books(17_345_678_901, 1_234_567_890))

# Pasal 31E: the edges of the facility
for turnover in (48 * B // 10, 48 * B // 10 + 1, 50 * B):
    case(f"Facility at a turnover of {turnover}", 2023, "c", **books(turnover, 1_000_000_000),
         absent=["finding.tariff.tooLarge"])
case("Facility chosen one rupiah above 50 billion", 2023, "c", **books(50 * B + 1, 1 * B),
     findings=["finding.tariff.tooLarge@tariff"])
case("General rate although the facility is open", 2023, "a", **books(20 * B, 1 * B),
     findings=["finding.tariff.facility@tariff"])
case("A permanent establishment has no facility", 2023, "c", **books(3 * B, 200 * M), ready=False,
     answers={"company.kind": "BUT", "company.headOfficeCountry": "Singapura"},
     findings=["finding.tariff.branch@tariff"])
case("Income below a thousand is no income", 2022, "c", **books(2 * B, 999))
case("Income of exactly a thousand", 2022, "c", **books(2 * B, 1000))
case("Income outside the business pushes the turnover above 4,8 billion", 2021, "c",
     turnover=4_700 * M, costs=[(1, 4_000 * M, 0, 0), (11, 0, 0, 25 * M)], outside=200 * M)
case("Final income counts in the turnover, not in the income", 2024, "c", turnover=9 * B,
     costs=[(1, 3 * B, 0, 0), (2, 0, 1 * B, 0)], apart=4 * B, final=[(8, 4 * B, 80 * M)],
     findings=["finding.final.costs1771@I.5l"])
case("Gross turnover typed because the books show it net", 2024, "c", gross=12 * B, **books(6 * B, 600 * M))
case("Income from abroad counts in the turnover by its gross", 2024, "c", **books(4 * B, 300 * M),
     earned=[("Malaysia", 100 * M, 10 * M, 1_500 * M)])

# Published, with the source of each in published-examples-badan.json
case("Published: turnover above 50 billion", 2022, "c", **books(70 * B, 4 * B), lines={"4": 880 * M})
case("Published: an odd turnover", 2022, "c", **books(8_398_368_511, 150 * M),
     lines={"31E.covered": 85_730_937, "31E.uncovered": 64_269_063, "31E.coveredTax": 9_430_403,
            "31E.uncoveredTax": 14_139_194, "4": 23_569_597})
case("Published: the exercise of 51 billion", 2022, "c", **books(51 * B, 450 * M), lines={"4": 99 * M})
case("Published and wrong: neither half the rate nor the employees' tax", 2024, "c", **books(60 * B, 5 * B),
     credits=[(23, 5 * B, 100 * M)], lines={"4": 1_100 * M, "8c": 100 * M, "11a": 1 * B})

# 0,5 % of turnover (PP 23/2018, PP 55/2022): all of it apart, costs with it
for year in (2019, 2021, 2022, 2024):
    case("Only turnover under 0,5 %", year, "c", turnover=1_800 * M,
         costs=[(1, 1_200 * M, 0, 0), (2, 0, 300 * M, 0)], apart=1_800 * M,
         pos={"l": 1_500 * M}, final=[(16, 1_800 * M, 9 * M)])
case("Turnover under 0,5 % beside ordinary income", 2023, "c", turnover=4 * B,
     costs=[(1, 2 * B, 0, 0), (7, 0, 400 * M, 0)], apart=1_500 * M, pos={"l": 900 * M},
     final=[(16, 1_500 * M, 7_500_000)])
case("Final income beyond what is reported in 1771-IV", 2023, "c", **books(4 * B, 900 * M),
     apart=500 * M, final=[(1, 300 * M, 60 * M)], findings=["finding.apart.unreported@I.4"])
case("Dividends are no object", 2021, "c", turnover=4 * B, costs=[(2, 0, 3 * B, 0)], outside=250 * M,
     apart=250 * M, exempt=[(3, 250 * M)])
case("Deposit interest under final tax", 2020, "a", turnover=70 * B, costs=[(1, 60 * B, 0, 0)],
     outside=1 * B, apart=1 * B, final=[(1, 1 * B, 200 * M)])

# Losses (Pasal 6 (2))
case("One loss, used up", 2020, **books(3 * B, 500 * M), lost=[(2019, 200 * M, 0)])
case("The oldest loss goes first, the rest waits", 2021, **books(3 * B, 500 * M),
     lost=[(2020, 400 * M, 0), (2018, 300 * M, 0)])
case("A loss larger than the income leaves nothing to tax", 2022, **books(3 * B, 500 * M),
     lost=[(2021, 800 * M, 0)])
case("What earlier years used is gone", 2022, **books(3 * B, 500 * M), lost=[(2019, 900 * M, 650 * M)])
case("In the fifth year for the last time", 2024, **books(3 * B, 100 * M), lost=[(2019, 250 * M, 0)])
case("In the sixth year too late", 2024, **books(3 * B, 100 * M), lost=[(2018, 250 * M, 0)], ready=False,
     findings=["finding.loss.old@losses.year"])
case("Five losses in a row, four outlive the year", 2024, **books(5 * B, 120 * M),
     lost=[(y, (y - 2010) * 10 * M, 0) for y in range(2019, 2024)])
case("A facility lets a loss last eight years", 2024, **books(3 * B, 300 * M),
     lost=[(2017, 250 * M, 0, 8)], findings=["finding.loss.facility@losses.term"], absent=["finding.loss.old"])
case("A year with a loss uses none", 2023, **books(3 * B, -150 * M), lost=[(2022, 100 * M, 0)])
case("A year without profit or loss", 2023, **books(3 * B, 0), lost=[(2022, 100 * M, 0)],
     findings=["finding.transcript.noProfit@transcript.income"])
case("A loss that was used beyond itself", 2023, **books(3 * B, 100 * M), ready=False,
     lost=[(2022, 50 * M, 50 * M)], tables={"losses": [{"year": 2022, "loss": 50 * M, "used": 60 * M}]},
     findings=["finding.loss.used@losses.used"])
case("A loss of the same year", 2023, **books(3 * B, 100 * M), ready=False, lost=[(2023, 50 * M, 0)],
     findings=["finding.loss.future@losses.year"])

# Credits of Pasal 22, 23, 24, 25
case("Pasal 22 and 23 lower the tax", 2020, **books(4 * B, 600 * M),
     credits=[(22, 1 * B, 15 * M), (23, 200 * M, 4 * M)])
case("Instalments and the letter's principal", 2020, **books(4 * B, 600 * M), pph25=40 * M, stp25=5 * M)
case("More withheld than due", 2021, **books(4 * B, 100 * M), credits=[(22, 2 * B, 30 * M)])
case("Instalments to the rupiah", 2022, **books(4 * B, 600 * M), pph25=66 * M)
case("Tax borne by the government", 2022, **books(4 * B, 600 * M), borne=6 * M)
case("Abroad: the tax paid there is less than the limit", 2022, "a", **books(60 * B, 2 * B),
     earned=[("Singapura", 500 * M, 50 * M)])
case("Abroad: the limit is less than the tax paid there", 2022, "a", **books(60 * B, 2 * B),
     earned=[("Jepang", 500 * M, 150 * M)])
case("Abroad: each country by itself", 2023, "a", **books(60 * B, 2 * B),
     earned=[("Jepang", 300 * M, 90 * M), ("Singapura", 200 * M, 10 * M), ("Jepang", 100 * M, 30 * M)])
case("Abroad: one country spelt in four ways", 2023, "a", **books(60 * B, 2 * B),
     earned=[("Korea Selatan", 200 * M, 90 * M), ("korea selatan ", 100 * M, 10 * M),
             (" KOREA  SELATAN", 100 * M, 0), ("Korea\u00a0Selatan", 100 * M, 5 * M)])
case("Abroad: a limit with sen is cut off", 2023, "a", **books(60 * B, 1_111_111_111),
     earned=[("India", 77_777_777, 60 * M)])
case("Abroad: a loss here leaves no credit", 2023, "a", **books(60 * B, -900 * M),
     earned=[("Jepang", 300 * M, 60 * M)])
case("Abroad: credit of an earlier year given back", 2024, "a", **books(60 * B, 1 * B), refunded=12_345_678)
case("Every credit at once", 2024, "c", **books(30 * B, 3 * B), earned=[("Jepang", 400 * M, 120 * M)],
     credits=[(22, 4 * B, 60 * M), (23, 900 * M, 18 * M)], pph25=300 * M, stp25=2 * M, refunded=M)
case("Nobody withheld and slips all the same", 2024, **books(4 * B, 600 * M), ready=False,
     credits=[(23, 100 * M, 2 * M)], answers={"credits.none": True},
     findings=["finding.credits.noneButRows@credits.none"])

# Instalments of next year
case("Instalments leave out what does not come again", 2023, "a", turnover=60 * B,
     costs=[(1, 57 * B, 0, 0)], outside=800 * M, irregular=800 * M)
case("Instalments with the credits of regular income alone", 2023, "a", **books(60 * B, 2 * B),
     credits=[(22, 1 * B, 15 * M), (23, 2 * B, 40 * M)], own_credits=15 * M)
case("Instalments with a loss that still waits", 2022, "c", **books(20 * B, 900 * M),
     lost=[(2021, 1_500 * M, 0)])
case("A bank reckons its instalments from its reports", 2022, "a", **books(80 * B, 5 * B), special=True,
     answers={"transcript.kind": "8A-3"})
case("Instalments that do not divide by twelve", 2021, "c", **books(4 * B, 333_333_000))

# Book years that are no calendar years
for start, end, year, today in (("2019-07-01", "2020-06-30", 2019, "2020-10-30"),
                                ("2020-04-01", "2021-03-31", 2020, "2021-07-30"),
                                ("2022-10-01", "2023-09-30", 2023, "2024-01-31"),
                                ("2024-07-01", "2025-06-30", 2024, "2025-10-31")):
    case(f"Book year {start} to {end}", year, "c", **books(30 * B, 2_222_222_222), today=today,
         answers={"identity.bookYearStart": start, "identity.bookYearEnd": end},
         absent=["finding.bookYear.taxYear", "finding.late", "finding.payment.late"])
case("A first year of seven months", 2023, "c", **books(2 * B, 150 * M), today="2024-04-30",
     answers={"identity.bookYearStart": "2023-06-01", "identity.bookYearEnd": "2023-12-31"},
     absent=["finding.bookYear.taxYear", "finding.late"])
# Pasal 25 (1): "dibagi 12 (dua belas) atau banyaknya bulan dalam bagian tahun pajak"
case("A first year of half a year", 2024, "a", **books(60 * B, 1_404_907_000), today="2025-04-30",
     answers={"identity.bookYearStart": "2024-07-01", "identity.bookYearEnd": "2024-12-31"},
     lines={"14f": 309_079_540, "period.months": 6, "14g": 51_513_256})
case("A first year that began within a month", 2024, "a", **books(60 * B, 1 * B), today="2025-04-30",
     answers={"identity.bookYearStart": "2024-06-15", "identity.bookYearEnd": "2024-12-31"},
     lines={"14f": 220 * M, "period.months": 7, "14g": 31_428_571})
case("A part of a year with income that does not come again", 2024, "a", turnover=60 * B, today="2025-04-30",
     costs=[(1, 59 * B, 0, 0)], outside=500 * M, irregular=500 * M, credits=[(22, 1 * B, 15 * M)],
     answers={"identity.bookYearStart": "2024-08-01", "identity.bookYearEnd": "2024-12-31"},
     lines={"14f": 205 * M, "period.months": 5, "14g": 41 * M})
case("A whole year that begins within a month has twelve", 2024, "a", **books(60 * B, 1 * B),
     today="2025-04-30",
     answers={"identity.bookYearStart": "2024-01-15", "identity.bookYearEnd": "2025-01-14"},
     lines={"period.months": 12, "14g": 18_333_333})
case("A book year of the year before", 2023, "c", **books(2 * B, 150 * M), ready=False,
     answers={"identity.bookYearStart": "2022-07-01", "identity.bookYearEnd": "2023-06-30"},
     findings=["finding.bookYear.taxYear@identity.bookYearStart"])
case("A book year of thirteen months", 2023, "c", **books(2 * B, 150 * M), ready=False,
     answers={"identity.bookYearStart": "2023-01-01", "identity.bookYearEnd": "2024-01-31"},
     findings=["finding.bookYear.long@identity.bookYearEnd"])
# 30 April 2022 was a Saturday, and Lebaran with its leave lasted to Friday 6 May
case("Filed and paid a day late", 2021, "c", **books(2 * B, 150 * M), today="2022-05-10",
     findings=["finding.late@page.result", "finding.payment.late@payments.date"])
case("Nothing paid yet", 2021, "c", **books(2 * B, 150 * M), ready=False, pay=False,
     findings=["finding.payment.missing@payments"])

# From commercial to fiscal
case("Every adjustment of 1771-I", 2024, "a", turnover=70 * B,
     costs=[(1, 40 * B, 0, 0), (2, 0, 9 * B, 0), (6, 0, 0, 700 * M), (12, 3 * B, 0, 0), (13, 2 * B, 0, 0)],
     outside=1_200 * M, pos={letter: (i + 1) * 11 * M for i, letter in enumerate("abcdefghijkl")},
     neg={letter: (i + 1) * 7 * M for i, letter in enumerate("abcd")})
case("Closing stock lowers the cost of sales", 2020, "c", turnover=8 * B,
     costs=[(12, 1 * B, 0, 0), (1, 5 * B, 0, 0), (13, 2_500 * M, 0, 0)])
case("An investment facility lowers the income", 2022, "a", **books(90 * B, 8 * B),
     facility=[(10 * B, 600 * M)], findings=["finding.ceiling.investment.usual@facility.reduction"])
asset = {"group": "1", "name": "Truk", "year": 2021, "cost": 800 * M, "method": "GL",
         "commercial": 160 * M, "fiscal": 200 * M}
case("Depreciation agrees with its list", 2022, "c", **books(6 * B, 700 * M), neg={"a": 40 * M},
     tables={"depreciation": [asset]}, absent=["finding.depreciation.differs"],
     lines={"depreciation.difference": -40 * M, "depreciation.fiscal": 200 * M})
case("Depreciation differs from its list", 2022, "c", **books(6 * B, 700 * M), pos={"i": 40 * M},
     tables={"depreciation": [asset]}, findings=["finding.depreciation.differs@I.5i"])

# A permanent establishment: branch profit tax of Pasal 26 (4) stands apart
but = {"company.kind": "BUT", "company.headOfficeCountry": "Singapura"}
pkp, tax = 2_000_000_000, 440_000_000
for said, more, owed in (("", {}, (pkp - tax) // 5), (", all invested again", {"branch.reinvested": True}, 0),
                         (" by a treaty", {"branch.treatyRate": "10"}, (pkp - tax) // 10)):
    case("Permanent establishment: tax on branch profit" + said, 2023, "a", **books(10 * B, pkp),
         answers={**but, **more}, lines={"6A.profit": pkp - tax, "6A.tax": owed},
         absent=["finding.tariff.facility"])
case("Permanent establishment: Pasal 26 withheld is a credit", 2023, "a", **books(10 * B, 1 * B),
     answers=but, credits=[(26, 500 * M, 100 * M)])

# Attachments that must agree
case("A balance sheet that does not balance", 2024, "c", **books(3 * B, 300 * M), ready=False,
     tables={"transcript.assets": [{"name": "Kas", "amount": 1_500_000_001}]},
     findings=["finding.balance.over@transcript.assets"], lines={"8A.offBalance": 1})
case("No transcript", 2024, "c", **books(3 * B, 300 * M), ready=False,
     tables={"transcript.assets": [], "transcript.funding": []},
     findings=["finding.transcript.none@transcript.assets"])
case("Owners that do not make a hundred", 2024, "c", **books(3 * B, 300 * M), ready=False,
     tables={"owners": [{"name": "Siti", "npwp": "3171010101900001", "capital": M, "percent": "99,5"}]},
     findings=["finding.owners.hundred@owners"])
case("Three owners of a third each", 2024, "c", **books(3 * B, 300 * M),
     tables={"owners": [{"name": n, "npwp": "3171010101900001", "capital": M, "percent": "33,33"}
                        for n in ("Ani", "Budi", "Citra")]}, absent=["finding.owners.hundred"])
case("The transcript's profit agrees with 1771-I", 2024, "c", **books(3 * B, 300 * M),
     tables={"transcript.income": [{"name": "Penjualan", "amount": 3 * B}],
             "transcript.expenses": [{"name": "Beban", "amount": 2_700 * M}]},
     lines={"8A.profit": 300 * M, "8A.offProfit": 0}, absent=["finding.transcript.profit"])
case("The transcript's profit differs from 1771-I", 2024, "c", **books(3 * B, 300 * M),
     tables={"transcript.income": [{"name": "Penjualan", "amount": 3 * B}],
             "transcript.expenses": [{"name": "Beban", "amount": 2_600 * M}]},
     lines={"8A.profit": 400 * M, "8A.offProfit": 100 * M},
     findings=["finding.transcript.profit@transcript.income"])
case("The same sort of cost twice", 2024, "c", ready=False, turnover=3 * B,
     costs=[(2, 0, 100 * M, 0), (2, 0, 50 * M, 0)], findings=["finding.costs.twice@costs.kind"])
case("The same slip twice", 2024, "c", **books(3 * B, 300 * M), ready=False,
     credits=[(23, 100 * M, 2 * M), (23, 100 * M, 2 * M)],
     tables={"credits": [{**each, "number": "2.3-0000001"} for each in
                         slips([(23, 100 * M, 2 * M), (23, 100 * M, 2 * M)], 2024)]},
     findings=["finding.credit.twice@credits.number"])
slip, other = slips([(23, 100 * M, 2 * M), (23, 100 * M, 2 * M)], 2024)
case("The same slip twice, written otherwise", 2024, "c", **books(3 * B, 300 * M), ready=False,
     credits=[(23, 100 * M, 2 * M), (23, 100 * M, 2 * M)],
     tables={"credits": [{**slip, "number": "BP-1a"},
                         {**other, "number": "  bp-1A ", "npwp": "00.130.000.2-101.2000"}]},
     findings=["finding.credit.twice@credits.number"])
case("Two slips of one number by two withholders", 2024, "c", **books(3 * B, 300 * M),
     credits=[(23, 100 * M, 2 * M), (23, 100 * M, 2 * M)],
     tables={"credits": [{**slip, "number": "BP-1"}, {**other, "number": "BP-1", "npwp": "3171010101900001"}]},
     absent=["finding.credit.twice"])
case("A withholder without a number of one", 2024, "c", **books(3 * B, 300 * M), ready=False,
     credits=[(23, 100 * M, 2 * M)], tables={"credits": [{**slip, "npwp": "12345"}]},
     findings=["finding.npwp.digits@credits.npwp"])
for said, day, wrong in (("ten years ago", "2015-06-30", True), ("the January after", "2025-01-31", False),
                         ("the February after", "2025-02-01", True)):
    case("A slip of " + said, 2024, "c", **books(3 * B, 300 * M), credits=[(23, 100 * M, 2 * M)],
         tables={"credits": [{**slip, "date": day}]},
         **{"findings" if wrong else "absent": ["finding.credit.bookYear" + "@credits.date" * wrong]})
for said, day, wrong in (("before a book year from July", "2024-06-30", True),
                         ("in the second half of a book year from July", "2025-05-31", False)):
    case("A slip " + said, 2024, "c", **books(3 * B, 300 * M), credits=[(23, 100 * M, 2 * M)],
         today="2025-10-31", answers={"identity.bookYearStart": "2024-07-01", "identity.bookYearEnd": "2025-06-30"},
         tables={"credits": [{**slip, "date": day}]},
         **{"findings" if wrong else "absent": ["finding.credit.bookYear" + "@credits.date" * wrong]})
case("Codes that are in no list", 2024, "c", **books(3 * B, 300 * M), ready=False, final=[(99, M, M)],
     exempt=[(99, M)], tables={"depreciation": [{**asset, "group": "9", "method": "XX"}]},
     findings=[f"finding.status.unknown@{at}" for at in (
         "finalIncome.type", "exemptIncome.type", "depreciation.group", "depreciation.method")])
case("More withheld than was paid", 2024, "c", **books(3 * B, 300 * M), ready=False,
     credits=[(23, M, 2 * M)], findings=["finding.final.taxAboveBase@credits.amount"])

# Amendments: 11 % of 300 million is 33 million
case("Amended upwards", 2024, "c", **books(3 * B, 300 * M), amends=20 * M)
case("Amended downwards", 2024, "c", **books(3 * B, 300 * M), amends=40 * M)
case("Amended without a difference", 2024, "c", **books(3 * B, 300 * M), amends=33 * M)
case("Amended from nil", 2024, "c", **books(3 * B, 300 * M), amends=0)
case("Amended from overpaid, never refunded", 2024, "c", **books(3 * B, 300 * M), pph25=10 * M, amends=-5 * M)
case("Amended from overpaid and refunded", 2024, "c", **books(3 * B, 300 * M), pph25=10 * M, amends=-5 * M,
     given_back=True)
case("Overpaid less than before, never refunded", 2024, "c", **books(3 * B, 300 * M), pph25=50 * M,
     amends=-30 * M)
case("Overpaid less than was refunded", 2024, "c", **books(3 * B, 300 * M), pph25=50 * M, amends=-30 * M,
     given_back=True)
case("What became of the overpayment is not said", 2024, "c", **books(3 * B, 300 * M), pph25=10 * M,
     amends=-5 * M, answers={"amendment.refunded": None}, ready=False,
     findings=["finding.required@amendment.refunded"],
     lines={"amendment.owed": "missing", "payment.stillToPay": "missing"})
# KUP Pasal 8 (1a): five years from the end of 2020 less two are over on 31 December 2023
case("A loss stated in time", 2020, "a", turnover=6 * B, costs=[(1, 6_100 * M, 0, 0)], amends=0,
     today="2023-12-31", absent=["finding.amendment.tooLate"])
case("A loss stated too late", 2020, "a", turnover=6 * B, costs=[(1, 6_100 * M, 0, 0)], amends=0,
     today="2024-01-01", findings=["finding.amendment.tooLate@page.result"])
case("An overpayment stated too late", 2020, "a", turnover=6 * B, costs=[(1, 5_900 * M, 0, 0)], pph25=30 * M,
     amends=22 * M, today="2024-01-01", findings=["finding.amendment.tooLate@page.result"])
case("More to pay has no such limit", 2020, "a", turnover=6 * B, costs=[(1, 5_900 * M, 0, 0)],
     amends=20 * M, today="2024-01-01", absent=["finding.amendment.tooLate"],
     findings=["finding.amendment.interest@payments.date"])

print(SHARED)
print("\n".join(write(each) for each in cases))
