package id.lontar.filing;

import id.lontar.work.Progress;

/// Puts the report of a season into files for people and for spreadsheets.
public interface SeasonPapers {
    /// @throws InterruptedException when it was cancelled
    byte[] pdf(SeasonReport report, Progress progress) throws InterruptedException;

    /// Sheets of the returns, the days and the reasons, with real dates and numbers.
    ///
    /// @throws InterruptedException when it was cancelled
    byte[] xlsx(SeasonReport report, Progress progress) throws InterruptedException;
}
