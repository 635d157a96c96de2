namespace Oven.Functional.Simulator.Model.Faults;

/// <summary>What happens to the next RESUMEs: the connection breaks, or they are refused with op 9.</summary>
/// <param name="Breaks">True where the connection breaks.</param>
/// <param name="Resumable">What op 9 says.</param>
/// <param name="Times">How many more it hits.</param>
internal readonly record struct ResumeFault(bool Breaks, bool Resumable, int Times);
