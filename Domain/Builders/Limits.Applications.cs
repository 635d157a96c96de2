namespace Oven.Functional.Domain.Builders;

public static partial class Limits
{
    /// <summary>The limits of applications.</summary>
    public static class Application
    {
        /// <summary>Tags of an application.</summary>
        public static readonly Limit Tags = Limit.List("application.tags", 0, 5, "resources/application");

        /// <summary>A tag.</summary>
        public static readonly Limit Tag = Limit.Text("application.tags[]", 1, 20, "resources/application");

        /// <summary>What the application does.</summary>
        public static readonly Limit Description = Limit.Text("application.description", 0, 400, "spec");

        /// <summary>Records of role connections.</summary>
        public static readonly Limit Records = Limit.List(
            "role_connection_metadata",
            0,
            5,
            "resources/application-role-connection-metadata"
        );

        /// <summary>The key of a record.</summary>
        public static readonly Limit RecordKey = Limit.Text(
            "role_connection_metadata[].key",
            1,
            50,
            "resources/application-role-connection-metadata"
        );

        /// <summary>The name of a record.</summary>
        public static readonly Limit RecordName = Limit.Text(
            "role_connection_metadata[].name",
            1,
            100,
            "resources/application-role-connection-metadata"
        );

        /// <summary>What a record means.</summary>
        public static readonly Limit RecordDescription = Limit.Text(
            "role_connection_metadata[].description",
            1,
            200,
            "resources/application-role-connection-metadata"
        );

        /// <summary>The name of a platform.</summary>
        public static readonly Limit PlatformName = Limit.Text("role_connection.platform_name", 0, 50, "resources/user");

        /// <summary>The name of a person there.</summary>
        public static readonly Limit PlatformUsername = Limit.Text("role_connection.platform_username", 0, 100, "resources/user");

        /// <summary>The value of a record.</summary>
        public static readonly Limit RecordValue = Limit.Text(
            "role_connection.metadata[]",
            1,
            100,
            "resources/user; spec UpdateApplicationUserRoleConnectionRequest"
        );

        /// <summary>People in a group.</summary>
        public static readonly Limit GroupRecipients = Limit.List("group_dm.recipients", 0, 10, "resources/user") with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>Groups open at once.</summary>
        public static readonly Limit GroupDms = Limit.List("group DMs of a bot", 0, 10, "resources/user") with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>The form of a key.</summary>
        public static readonly Rule RecordKeyForm = new Rule(
            "role_connection_metadata[].key",
            "KEY_INVALID",
            "A key has lower-case letters a to z, digits and underscores.",
            "resources/application-role-connection-metadata"
        );

        internal static IEnumerable<Limit> Ranges =>
            [
                Tags,
                Tag,
                Description,
                Records,
                RecordKey,
                RecordName,
                RecordDescription,
                PlatformName,
                PlatformUsername,
                RecordValue,
                GroupRecipients,
                GroupDms,
            ];

        internal static IEnumerable<Rule> Rules => [RecordKeyForm];
    }
}
