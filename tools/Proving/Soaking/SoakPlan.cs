namespace Oven.Functional.Tools.Proving.Soaking;

/// <summary>How hard, and for how long.</summary>
internal sealed record SoakPlan(double Minutes, int Shards, int Events, int Calls, ulong Seed);
