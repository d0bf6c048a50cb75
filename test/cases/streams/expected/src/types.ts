// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

/** Schema: `spec.yaml#/components/schemas/Chat` */
export interface Chat {
  id: string;
}

/** Schema: `spec.yaml#/components/schemas/ChatRequest` */
export interface ChatRequest {
  prompt: string;
  /** Default: `false`. */
  stream?: boolean | null;
}

/** Schema: `spec.yaml#/components/schemas/Chunk` */
export interface Chunk {
  text: string;
}

/** Schema: `spec.yaml#/components/schemas/Problem` */
export interface Problem {
  title?: string;
}
