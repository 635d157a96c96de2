using System.Diagnostics;
using Oven.Functional.Simulator;

namespace Oven.Functional.Samples.QuickStart;

/// <summary>Somebody who tries the bot out on the simulator, printing what they do and see as it happens.</summary>
public static class Rehearsal
{
    /// <summary>Talks to the bot once; null where it did everything, else what was missing.</summary>
    public static async Task<string?> TalkAsync(DiscordSimulator discord, TextWriter output, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            await discord.Transcript.WaitForAsync<TranscriptEntry.RequestReceived>(
                request => request is { Method: "POST", Status: 201 } && request.Path.EndsWith("/commands", StringComparison.Ordinal),
                cancellationToken: stop
            );
            var sam = await discord.PersonAsync("Sam", stop);

            Print("Sam: !ping");
            await sam.TypeAsync("!ping", cancellationToken: stop);
            var pong = await sam.WaitForMessageAsync(cancellationToken: stop);
            Print($"{pong}");

            Print("Sam runs /ping");
            var command = await sam.RunCommandAsync("ping", cancellationToken: stop);
            Print($"{await command.ReplyAsync(stop)}");

            Print("Sam clicks \"Again\"");
            var click = await sam.ClickAsync(pong.Id, "again", stop);
            var again = await click.ReplyAsync(stop);
            Print($"{again}");

            return (pong.Content, again.Content) is ("Pong!", "Pong again!") ? null : "The answers were not the expected ones.";
        }
        catch (Exception missing) when (missing is TimeoutException or InvalidOperationException)
        {
            return missing.Message;
        }

        void Print(string line) => output.WriteLine(FormattableString.Invariant($"{clock.Elapsed.TotalSeconds, 8:0.000} s  {line}"));
    }
}
