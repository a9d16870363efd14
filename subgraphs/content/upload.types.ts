import { UserError } from "@till/kit/errors";
import { Field, GraphQLISODateTime, InputType, Int, ObjectType, registerEnumType } from "type-graphql";

export enum UploadPurpose {
  PRODUCT_IMAGE = "PRODUCT_IMAGE",
  PRODUCT_IMPORT = "PRODUCT_IMPORT",
}
registerEnumType(UploadPurpose, { name: "UploadPurpose", description: "What a file is sent for." });

@InputType({ description: "A file that is about to be sent." })
export class UploadCreateInput {
  @Field(() => String, { description: "What it is called on the sender's machine." })
  readonly filename!: string;

  @Field(() => String, { description: 'Its MIME type, such as "image/jpeg".' })
  readonly contentType!: string;

  @Field(() => Int, { description: "Its exact size." })
  readonly bytes!: number;

  @Field(() => UploadPurpose, { description: "What it is sent for." })
  readonly purpose!: UploadPurpose;
}

@ObjectType({ description: "A header to send along." })
export class UploadHeader {
  @Field(() => String, { description: "Its name." })
  readonly name!: string;

  @Field(() => String, { description: "Its value." })
  readonly value!: string;
}

@ObjectType({ description: "Where to PUT the file, once and soon." })
export class UploadTarget {
  @Field(() => String, { description: "The address to PUT the bytes to." })
  readonly url!: string;

  @Field(() => [UploadHeader], { description: "Headers to send along." })
  readonly headers!: UploadHeader[];

  @Field(() => String, { description: "Names the file in the mutation that uses it." })
  readonly key!: string;

  @Field(() => GraphQLISODateTime, { description: "The address works until then." })
  readonly expiresAt!: Date;

  @Field(() => Int, { description: "More bytes are refused." })
  readonly maxBytes!: number;
}

@ObjectType({ description: "Where to send a file, or why not." })
export class UploadPayload {
  @Field(() => UploadTarget, { nullable: true, description: "Where to send it." })
  readonly upload?: UploadTarget | null;

  @Field(() => [UserError], { description: "Why it was refused." })
  userErrors!: UserError[];
}
