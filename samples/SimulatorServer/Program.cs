using System.Runtime.InteropServices;
using Oven.Functional.Simulator;

// A Discord to develop against, for bots in any language: prints where it is, then everything that happens. What is typed here is said
// by Sam; "/ping" runs a command, "/echo text=hi" one with an option. An argument sets the port; Ctrl-C stops.
using var stopping = new CancellationTokenSource();
using var ctrlC = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

await using var discord = await DiscordSimulator.StartAsync(new() { Port = args is [var port] ? int.Parse(port) : 0 }, stopping.Token);
Console.WriteLine($"DISCORD_API_URL={discord.ApiUrl}");
Console.WriteLine($"DISCORD_TOKEN={discord.Token}");
Console.WriteLine($"guild {discord.Guild}, channel {discord.Channel}, application {discord.ApplicationId}");

var sam = await discord.PersonAsync("Sam", stopping.Token);
_ = ListenAsync();
try
{
    await foreach (var entry in discord.Transcript.FollowAsync(cancellationToken: stopping.Token))
        Console.WriteLine($"{entry.At.TotalSeconds, 9:0.000} s  {entry}");
}
catch (OperationCanceledException)
{
    Console.WriteLine("Stopped.");
}

async Task ListenAsync()
{
    while (await Console.In.ReadLineAsync(stopping.Token) is { } line)
    {
        try
        {
            await SayAsync(line);
        }
        catch (InvalidOperationException impossible)
        {
            Console.WriteLine(impossible.Message);
        }
    }
}

Task SayAsync(string line)
{
    var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    var options = words
        .Where(static word => word.Contains('='))
        .Select(static word => word.Split('=', 2))
        .Select(static pair => (pair[0], (OptionValue)pair[1]));
    return words switch
    {
        [] => Task.CompletedTask,
        [var first, ..] when first[0] == '/' => sam.RunCommandAsync(
            string.Join(' ', words.Where(static word => !word.Contains('='))),
            options,
            stopping.Token
        ),
        _ => sam.TypeAsync(line, cancellationToken: stopping.Token),
    };
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopping.Cancel();
}
