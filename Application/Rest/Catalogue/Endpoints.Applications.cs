using static Oven.Functional.Application.Rest.RestMethod;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Endpoints
{
    /// <summary>Get Current Application.</summary>
    public static readonly Endpoint GetCurrentApplication = new("get_my_application", Get, "/applications/@me");

    /// <summary>Edit Current Application.</summary>
    public static readonly Endpoint EditCurrentApplication = new("update_my_application", Patch, "/applications/@me");

    /// <summary>Get Application; only in the specification.</summary>
    public static readonly Endpoint GetApplication = new("get_application", Get, "/applications/{application_id}");

    /// <summary>Edit Application; only in the specification.</summary>
    public static readonly Endpoint EditApplication = new("update_application", Patch, "/applications/{application_id}");

    /// <summary>Get Application Activity Instance.</summary>
    public static readonly Endpoint GetApplicationActivityInstance = new(
        "applications_get_activity_instance",
        Get,
        "/applications/{application_id}/activity-instances/{instance_id}"
    );

    /// <summary>Upload Application Attachment; only in the specification.</summary>
    public static readonly Endpoint UploadApplicationAttachment = new(
        "upload_application_attachment",
        Post,
        "/applications/{application_id}/attachment"
    );

    /// <summary>Get Application Role Connection Metadata Records.</summary>
    public static readonly Endpoint GetApplicationRoleConnectionMetadataRecords = new(
        "get_application_role_connections_metadata",
        Get,
        "/applications/{application_id}/role-connections/metadata"
    );

    /// <summary>Update Application Role Connection Metadata Records.</summary>
    public static readonly Endpoint UpdateApplicationRoleConnectionMetadataRecords = new(
        "update_application_role_connections_metadata",
        Put,
        "/applications/{application_id}/role-connections/metadata"
    );
}
