-- One row per challenge and channel. No code stands here: it is made at the moment of sending.
-- Times are milliseconds since 1970 UTC.
CREATE TABLE mail_delivery (
    delivery_id     VARCHAR(64)  NOT NULL PRIMARY KEY,
    challenge_id    VARCHAR(64)  NOT NULL,
    channel         VARCHAR(16)  NOT NULL,
    address         VARCHAR(254) NOT NULL,
    language        VARCHAR(8)   NOT NULL,
    form            VARCHAR(16)  NOT NULL,
    period          VARCHAR(7)   NOT NULL,
    revision        INTEGER      NOT NULL,
    fingerprint     VARCHAR(16)  NOT NULL,
    requested_at    BIGINT       NOT NULL,
    valid_seconds   BIGINT       NOT NULL,
    keep_until      BIGINT       NOT NULL,
    lane            VARCHAR(254) NOT NULL,
    state           VARCHAR(16)  NOT NULL,
    attempt         INTEGER      NOT NULL,
    attempt_group   INTEGER      NOT NULL,
    coalesced       INTEGER      NOT NULL,
    next_attempt_at BIGINT,
    lease_until     BIGINT,
    accepted_at     BIGINT,
    reason          VARCHAR(16),
    last_code       INTEGER,
    last_enhanced   VARCHAR(16),
    last_reply      VARCHAR(512),
    UNIQUE (challenge_id, channel)
);
CREATE INDEX mail_delivery_due ON mail_delivery (state, next_attempt_at);

CREATE TABLE mail_event (
    delivery_id VARCHAR(64)  NOT NULL,
    seq         INTEGER      NOT NULL,
    at          BIGINT       NOT NULL,
    state       VARCHAR(16)  NOT NULL,
    reply       VARCHAR(512) NOT NULL,
    PRIMARY KEY (delivery_id, seq)
);

-- A breaker per lane. No row: closed.
CREATE TABLE mail_lane (
    lane       VARCHAR(254) NOT NULL PRIMARY KEY,
    open_until BIGINT       NOT NULL,
    opened     INTEGER      NOT NULL,
    reason     VARCHAR(16)  NOT NULL,
    cause      VARCHAR(64)  NOT NULL
);

CREATE TABLE mail_lane_trouble (
    lane VARCHAR(254) NOT NULL,
    rule VARCHAR(64)  NOT NULL,
    at   BIGINT       NOT NULL
);
CREATE INDEX mail_lane_trouble_lane ON mail_lane_trouble (lane, rule, at);
