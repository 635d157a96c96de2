using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Domain.Resources.Locales;
using static Oven.Functional.Tests.Application.Client.Commands.Interactions;

namespace Oven.Functional.Tests.Application.Client.Commands;

public sealed class HelpTextTests
{
    [Fact]
    public void Every_command_has_a_line_in_the_language_of_the_reader()
    {
        var bot = Set<string>(
            Command
                .Slash(
                    "ban",
                    "Bans somebody",
                    Option.User("user", "Who").Localized(Locale.German, "wer", "Wer"),
                    Option.String("reason", "Why").Optional(),
                    static (_, _, _) => ""
                )
                .Localized(Locale.German, "bannen", "Bannt jemanden"),
            Command.Group("admin", "Administers", Command.Group("role", "Roles", Command.Slash("add", "Adds a role", static _ => ""))),
            Command.User("Look", static (_, _) => "")
        );

        Assert.Equal(["/ban <user> [reason]: Bans somebody", "/admin role add: Adds a role"], HelpText.Of(bot.Declared));
        Assert.Equal("/bannen <wer> [reason]: Bannt jemanden", HelpText.Of(bot.Declared, Locale.German)[0]);
    }
}
