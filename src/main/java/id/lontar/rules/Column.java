package id.lontar.rules;

public record Column<T>(String id, Kind<T> kind) {}
