using Oven.Functional.Application.Client.Commands;
using Oven.Functional.Application.Client.Prefix;
using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Client.Prefix;

/// <summary>What is printed is read back, and no text whatever makes a parser throw.</summary>
public sealed class ArgumentTests
{
    private static readonly Argument<((UserId, string), TimeSpan)> s_ban = Argument
        .User("user")
        .Then(Argument.Text("reason"))
        .Then(Argument.Duration("time").Or(TimeSpan.FromDays(1)));

    [Property]
    public bool Texts_are_read_back(string text) => Same(Argument.Text("text"), text);

    [Property]
    public bool Numbers_are_read_back(long integer, double number) =>
        Same(Argument.Integer("n"), integer) && (!double.IsFinite(number) || Same(Argument.Number("n"), number));

    [Property]
    public bool Mentions_and_ids_are_read_back(UserId user, RoleId role, ChannelId channel) =>
        Same(Argument.User("u"), user)
        && Same(Argument.Role("r"), role)
        && Same(Argument.Channel("c"), channel)
        && Same(Argument.Id<UserId>("u"), user);

    [Property]
    public bool Durations_are_read_back(uint seconds) => Same(Argument.Duration("d"), TimeSpan.FromSeconds(seconds % 800_000_000));

    [Property]
    public bool What_is_left_is_read_back(string text) =>
        string.IsNullOrWhiteSpace(text) || Argument.Rest("rest").Parse(text) == text.Trim();

    [Property]
    public bool Many_are_read_back(string[] texts) => Same(Argument.Many(Argument.Text("text")), texts.Take(100).ToEquatableList());

    [Property]
    public bool One_after_the_other_is_read_back(UserId user, string reason, uint seconds) =>
        Same(s_ban, ((user, reason), TimeSpan.FromSeconds(seconds % 800_000_000)));

    [Property]
    public void No_text_makes_them_throw(string text)
    {
        _ = s_ban.Parse(text);
        _ = Argument.Many(Argument.Number("n")).Parse(text);
        _ = Argument.Rest("r").Parse(text);
        _ = Argument.Text("t").Then(Argument.Integer("i")).Parse($"\"{text}");
        _ = Argument.Duration("d").Parse(text);
        _ = Argument.Channel("c").Parse($"<#{text}>");
    }

    [Fact]
    public void What_is_wrong_is_named()
    {
        Assert.Equal("user", s_ban.Parse("").Problem?.Path);
        Assert.Equal("reason", s_ban.Parse("<@1> \"open").Problem?.Path);
        Assert.Equal("1h30", s_ban.Parse("<@!1> loud 1h30").Problem?.Given);
        Assert.Equal("more", s_ban.Parse("<@1> loud 1h30m more").Problem?.Given);
    }

    private static bool Same<T>(Argument<T> argument, T value) => argument.Parse(argument.Print(value)) == (Parsed<T>)value;
}
