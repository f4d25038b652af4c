package id.lontar;

import java.util.List;

/// One run of the program, and what happens to it.
///
/// @param cuts of the line
/// @param deadlyWrite the journal entry (or file) at which the program is killed; -1 for never
/// @param gatewaySteps how many durable steps the gateway takes before it is killed; -1 for never
record Life(List<CuttingLine.Cut> cuts, int deadlyWrite, boolean afterIt, int gatewaySteps) {
    static final Life QUIET = new Life(List.of(), -1, false, -1);

    static Life cut(int connection, CuttingLine.Way way, long afterBytes) {
        return new Life(List.of(new CuttingLine.Cut(connection, way, afterBytes)), -1, false, -1);
    }

    static Life killed(int write, boolean afterIt) {
        return new Life(List.of(), write, afterIt, -1);
    }

    static Life gatewayKilled(int steps) {
        return new Life(List.of(), -1, false, steps);
    }

    @Override
    public String toString() {
        var what = new StringBuilder();
        for (var cut : cuts)
            what.append(
                    "line cut in %s %d after %d bytes "
                            .formatted(cut.way(), cut.connection(), cut.afterBytes()));
        if (deadlyWrite >= 0)
            what.append(
                    "client killed %s write %d "
                            .formatted(afterIt ? "after" : "before", deadlyWrite));
        if (gatewaySteps >= 0) what.append("gateway killed at step " + gatewaySteps + " ");
        return what.isEmpty() ? "quiet" : what.toString().strip();
    }
}
