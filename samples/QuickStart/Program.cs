using System.Runtime.InteropServices;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Infrastructure.Hosting;
using Oven.Functional.Samples.QuickStart;
using Oven.Functional.Simulator;

// With DISCORD_TOKEN the bot talks to Discord. Without, it talks to a simulated Discord in this process, and a simulated person
// tries it out. "--once" ends after that one conversation: 0 where the bot answered, 1 and what was missing where it did not.
var once = args.Contains("--once");
using var stopping = new CancellationTokenSource();
using var ctrlC = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

var isRehearsal = string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable("DISCORD_TOKEN"));
await using var discord = isRehearsal ? await DiscordSimulator.StartAsync(cancellationToken: stopping.Token) : null;

var config = discord is null
    ? OvenConfiguration.FromEnvironment()
    : OvenConfig.Create(discord.Token, defaults => defaults with { ApiUrl = discord.ApiUrl });

return await config
    .Map(read => read with { Intents = PingBot.Needs })
    .Bind(wanted => OvenClient.Create(wanted))
    .Match(
        Succ: RunAsync,
        Fail: problems => Task.FromResult(Complain(string.Join(Environment.NewLine, problems.Select(problem => $"{problem}"))))
    );

async Task<int> RunAsync(OvenClient bot)
{
    await using var _ = bot;
    PingBot.Teach(bot);
    bot.ErrorOccurred += error => Complain(error.Message);
    var login = await bot.LoginAsync(stopping.Token);
    return await login.Match(Right: ready => ServeAsync(ready.User.Username), Left: error => Task.FromResult(Complain(error.Message)));
}

async Task<int> ServeAsync(string name)
{
    Console.WriteLine(
        $"{name} is ready{(isRehearsal ? ", on the simulator (set DISCORD_TOKEN for the real Discord)" : "")}. Ctrl-C stops it."
    );
    if (discord is not null)
    {
        if (await Rehearsal.TalkAsync(discord, Console.Out, stopping.Token) is { } missing)
            return Complain(missing);
        if (once)
            return 0;
    }
    await Task.Delay(Timeout.Infinite, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    return 0;
}

int Complain(string problem)
{
    Console.Error.WriteLine(problem);
    return 1;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true; // the program ends by itself, cleanly
    stopping.Cancel();
}
