using Oven.Functional.Domain.Errors;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Domain.Errors;

public sealed class FieldErrorTests
{
    [Theory]
    [InlineData("name", "fields[3]", "fields[3].name")]
    [InlineData("[3].name", "fields", "fields[3].name")]
    [InlineData("", "fields", "fields")]
    public void A_path_goes_under_its_parent(string path, string parent, string whole) =>
        Assert.Equal(whole, new FieldError(path, "CODE", "message").Under(parent).Path);

    [Property]
    public void Going_under_two_parents_is_going_under_both_at_once(int index)
    {
        var error = new FieldError("custom_id", "CODE", "message");
        Assert.Equal(error.Under($"components[{index}].components[0]"), error.Under("components[0]").Under($"components[{index}]"));
        Assert.Equal(error, error.Under("data") with { Path = "custom_id" });
    }

    [Theory]
    [InlineData(null, null, "name: is wrong")]
    [InlineData("300", null, "name: is wrong (given 300)")]
    [InlineData(null, "1 to 256", "name: is wrong (allowed 1 to 256)")]
    [InlineData("300", "1 to 256", "name: is wrong (given 300, allowed 1 to 256)")]
    public void An_error_reads_as_a_sentence(string? given, string? allowed, string sentence) =>
        Assert.Equal(sentence, new FieldError("name", "CODE", "is wrong", given, allowed).ToString());

    [Theory]
    [InlineData("Fields[3].IconUrl", "fields[3].icon_url")]
    [InlineData("Name", "name")]
    [InlineData("Author.Name", "author.name")]
    [InlineData("", "")]
    public void Property_paths_turn_into_the_paths_of_discord(string property, string path) =>
        Assert.Equal(path, FieldRules.ToPath(property));

    [Theory]
    [InlineData("GUILD_MESAGES", "GUILD_MESSAGES")]
    [InlineData("guildmessages", "GUILD_MESSAGES")]
    [InlineData("GULDS", "GUILDS")]
    [InlineData("bananas", null)]
    public void The_nearest_name_is_found_where_it_is_near(string given, string? nearest) =>
        Assert.Equal(nearest, NearestName.To(given, ["GUILDS", "GUILD_MESSAGES", "GUILD_MEMBERS"]));
}
